package vn.tiendo.measurement.precondition.domain;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreconditionTest {

    @ParameterizedTest
    @CsvSource({",, 0, true", ",, 7, true", "\"7\",, 7, true", "\"7\",, 8, false", "\"7\",, 0, false", "*,, 7, true", "*,, 0, false",
        "'\"6\", \"7\"',, 7, true", ",*, 0, true", ",*, 1, false", ",\"7\", 7, false", ",\"7\", 8, true"})
    void itHoldsForWhatTheCallerSaw(@Nullable String ifMatch, @Nullable String ifNoneMatch, long version, boolean holds) {
        assertThat(new Precondition(ifMatch, ifNoneMatch).holds(version)).isEqualTo(holds);
    }
}
