package vn.tiendo.reporting.stream.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The event is of target KT-3.2 in section KT of plan lai-thieu-2024, ward lai-thieu of thuan-an; status MET. */
class InterestTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-,              -,         -,    -,      -,      true",
        "lai-thieu-2024, -,         -,    -,      -,      true",
        "other-2024,     -,         -,    -,      -,      false",
        "-,              lai-thieu, -,    -,      -,      true",
        "-,              thuan-an,  -,    -,      -,      true",
        "-,              di-an,     -,    -,      -,      false",
        "-,              -,         KT,   -,      -,      true",
        "-,              -,         QPAN, -,      -,      false",
        "-,              -,         -,    KT-3.2, -,      true",
        "-,              -,         -,    KT-3,   -,      false",
        "-,              -,         -,    -,      MET,    true",
        "-,              -,         -,    -,      MISSED, false",
        "lai-thieu-2024, thuan-an,  KT,   KT-3.2, MISSED, false"})
    void allFiltersMustHold(@Nullable String plan, @Nullable String unit, @Nullable String section,
        @Nullable String target, @Nullable String status, boolean covered) {
        Interest interest = new Interest(set(plan), set(unit), set(section), set(target), set(status), false);

        assertThat(interest.covers(PositionTest.event(Feed.APPROVED, 0, 0))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "false, APPROVED, true", "false, PROVISIONAL, false", "true, APPROVED, true", "true, PROVISIONAL, true"})
    void provisionalVerdictsComeOnlyToThoseWhoAskForThem(boolean provisional, Feed feed, boolean covered) {
        Interest interest = new Interest(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), provisional);

        assertThat(interest.covers(PositionTest.event(feed, 0, 0))).isEqualTo(covered);
    }

    private static Set<String> set(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
