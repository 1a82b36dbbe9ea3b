package vn.tiendo.reporting.stream.domain;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The event is of target KT-3.2 in section KT of plan lai-thieu-2024, ward lai-thieu of thuan-an; status MET. */
class InterestTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-,      -,                                      true",
        "PLAN,   lai-thieu-2024,                         true",
        "PLAN,   other-2024,                             false",
        "UNIT,   lai-thieu,                              true",
        "UNIT,   thuan-an,                               true",
        "UNIT,   di-an,                                  false",
        "SECTION, KT,                                    true",
        "SECTION, QPAN,                                  false",
        "TARGET, KT-3.2,                                 true",
        "TARGET, KT-3,                                   false",
        "STATUS, MET,                                    true",
        "STATUS, MISSED,                                 false",
        "DEPARTMENT, van-phong,                          true",
        "DEPARTMENT, cong-an,                            false",
        "TYPE,   vn.tiendo.reporting.verdict-changed.v1, true",
        "TYPE,   vn.tiendo.reporting.verdict,            true",
        "TYPE,   vn.tiendo.reporting.alert,              false"})
    void aFilterLetsThroughWhatItNames(@Nullable Filter filter, @Nullable String value, boolean covered) {
        Map<Filter, Set<String>> wanted = filter == null || value == null ? Map.of() : Map.of(filter, Set.of(value));

        assertThat(new Interest(wanted, false).covers(PositionTest.event(Feed.APPROVED, 0, 0))).isEqualTo(covered);
    }

    @Test
    void severalFiltersMustAllHoldAndOneOfTheValuesOfEach() {
        Interest one = new Interest(Map.of(Filter.PLAN, Set.of("a-2024", "lai-thieu-2024"), Filter.STATUS, Set.of("MET")), false);
        Interest other = new Interest(Map.of(Filter.PLAN, Set.of("lai-thieu-2024"), Filter.STATUS, Set.of("MISSED")), false);

        assertThat(one.covers(PositionTest.event(Feed.APPROVED, 0, 0))).isTrue();
        assertThat(other.covers(PositionTest.event(Feed.APPROVED, 0, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, APPROVED, true", "false, PROVISIONAL, false", "true, APPROVED, true", "true, PROVISIONAL, true",
        "false, ALERTS, true", "false, FIGURES, true", "false, REPORTS, true"})
    void provisionalVerdictsComeOnlyToThoseWhoAskForThem(boolean provisional, Feed feed, boolean covered) {
        Interest interest = new Interest(Map.of(), provisional);

        assertThat(interest.covers(PositionTest.event(feed, 0, 0))).isEqualTo(covered);
        assertThat(interest.follows(feed)).isEqualTo(covered);
    }

    @Test
    void aFeedOfOtherTypesIsNotRead() {
        Interest interest = new Interest(Map.of(Filter.TYPE, Set.of("vn.tiendo.reporting.alert")), true);

        assertThat(interest.follows(Feed.ALERTS)).isTrue();
        assertThat(interest.follows(Feed.APPROVED)).isFalse();
        assertThat(interest.follows(Feed.FIGURES)).isFalse();
    }
}
