package vn.tiendo.measurement.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;

class VersionsTest {

    /** Amended from July, then by a later decision with effect from March. */
    @ParameterizedTest
    @CsvSource({"2023-12-31, 2", "2024-01-01, 2", "2024-02-29, 2", "2024-03-01, 4", "2024-07-01, 4", "2024-12-31, 4"})
    void theLastVersionThatIsEffectiveOnTheDayCounts(LocalDate day, long version) {
        assertThat(plans(version(2, "2024-01-01"), version(3, "2024-07-01"), version(4, "2024-03-01")).on("p", day))
                .map(Plan::sequence).contains(version);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 2", "2024-07-01, 3"})
    void anAmendmentCountsFromItsDay(LocalDate day, long version) {
        assertThat(plans(version(2, "2024-01-01"), version(3, "2024-07-01")).on("p", day)).map(Plan::sequence)
                .contains(version);
    }

    @Test
    void thePlanNowIsTheHighestVersion() {
        assertThat(plans(version(2, "2024-01-01"), version(3, "2024-07-01")).find("p")).map(Plan::sequence).contains(3L);
        assertThat(plans().find("p")).isEmpty();
        assertThat(plans().on("p", LocalDate.of(2024, 1, 1))).isEmpty();
    }

    private static Plan version(long sequence, String from) {
        return new Plan("p", "u", List.of("u"), 2024, sequence, Set.of(), Map.of(), LocalDate.parse(from), false, List.of(),
                Map.of(), Outline.NONE);
    }

    private static Plans plans(Plan... versions) {
        return new Plans() {
            @Override
            public List<Plan> versions(String id) {
                return List.of(versions);
            }

            @Override
            public List<String> idsOf(String unit) {
                return List.of();
            }

            @Override
            public Map<String, List<String>> open(int firstYear, int lastYear) {
                return Map.of();
            }

            @Override
            public List<String> idsBelow(String unit) {
                return List.of();
            }

            @Override
            public void keep(Plan plan) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void keep(MovedDates dates) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
