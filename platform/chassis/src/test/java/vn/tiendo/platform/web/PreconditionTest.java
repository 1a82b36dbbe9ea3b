package vn.tiendo.platform.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreconditionTest {

    @ParameterizedTest
    @CsvSource({",, true", "\"7\",, true", "\"8\",, false", "7,, false", "*,, true", "'\"6\", \"7\"',, true", ",*, false", ",\"7\", false",
        ",\"8\", true", "\"7\",*, false", "\"8\",\"7\", false"})
    void itHoldsOfTheVersionThatTheCallerSaw(@Nullable String ifMatch, @Nullable String ifNoneMatch, boolean holds) {
        assertThat(new Precondition(ifMatch, ifNoneMatch).holdsOf(7)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({",, true", "\"7\",, false", "*,, false", ",*, true", ",\"7\", true"})
    void itHoldsOfNothingWhereTheCallerSawNothing(@Nullable String ifMatch, @Nullable String ifNoneMatch, boolean holds) {
        assertThat(new Precondition(ifMatch, ifNoneMatch).holdsOfNothing()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"W/\"7\",, true", "W/\"8\",, false", ",W/\"7\", false"})
    void aTagMarkedWeakByAProxyStillNamesItsVersion(@Nullable String ifMatch, @Nullable String ifNoneMatch, boolean holds) {
        assertThat(new Precondition(ifMatch, ifNoneMatch).holdsOf(7)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"\"8\",, 7, \"8\"", ",*, 7, *", "\"7\",*, 7, *", "\"8\",*, 7, \"8\"", "*,*,, *"})
    void theHeaderThatDoesNotHoldIsNamed(@Nullable String ifMatch, @Nullable String ifNoneMatch, @Nullable Long version, String failing) {
        assertThat(new Precondition(ifMatch, ifNoneMatch).failing(version)).isEqualTo(failing);
    }

    @Test
    void aRequestMaySayNothing() {
        assertThat(Precondition.NONE.isGiven()).isFalse();
        assertThat(new Precondition(null, "*").isGiven()).isTrue();
        assertThat(Precondition.NONE.holdsOf(7)).isTrue();
    }
}
