package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

import static org.assertj.core.api.Assertions.assertThat;

class PlanVersionsTest {

    /** Amended from July, then by a later decision with effect from March. */
    @ParameterizedTest
    @CsvSource({"2023-12-31, 1", "2024-01-01, 1", "2024-02-29, 1", "2024-03-01, 4", "2024-07-01, 4", "2024-12-31, 4"})
    void theLastVersionThatIsEffectiveOnTheDayCounts(LocalDate day, long version) {
        PlanVersions versions = new PlanVersions(List.of(version(4, "2024-03-01", "90"), version(1, "2024-01-01", "98"),
                version(3, "2024-07-01", "95")));

        assertThat(versions.on(day).version()).isEqualTo(version);
    }

    @Test
    void aVersionThatIsKnownChangesNothingWhateverTheOrder() {
        PlanVersions versions = PlanVersions.NONE.with(version(3, "2024-07-01", "95"));

        assertThat(versions.with(version(3, "2024-01-01", "90"))).isSameAs(versions);
        assertThat(versions.with(version(1, "2024-01-01", "98")).all()).extracting(Plan::version).containsExactly(1L, 3L);
        assertThat(versions.with(version(1, "2024-01-01", "98")).latest()).isEqualTo(version(3, "2024-07-01", "95"));
        assertThat(PlanVersions.NONE.latest()).isNull();
    }

    /** The monthly period of July ends on 14 July (Decree 09/2019), the year on 31 December. */
    @ParameterizedTest
    @CsvSource({"2024-M06, 2024-06-15, 1", "2024-M06, 2024-06-14, 2", "2024-S1, 2024-06-15, 1", "2024-M07, 2024-07-14, 2",
        "2024-M12, 2024-12-31, 2", "2024-A1, 2024-12-20, 2", "2024-M11, 2024-12-20, 1"})
    void aVerdictStandsOnTheVersionThatCountsOnThePeriodsLastDay(String period, String from, long version) {
        PlanEvidence evidence = PlanEvidence.nothing("p-2024").with(version(1, "2024-01-01", "98"))
                .with(version(2, from, "95"));
        Cut cut = Cut.at(Period.valueOf(period));

        Scoreboard board = Rollup.at(cut, evidence, Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).at(cut, null, Given.AT);

        assertThat(board.planVersion()).isEqualTo(version);
        assertThat(board.rows()).allSatisfy(row -> assertThat(row.verdict().planVersion()).isEqualTo(version));
        assertThat(board.amendment() == null).isEqualTo(version == 1);
    }

    @Test
    void asLongAsNothingWasReportedTheFirstVersionCounts() {
        PlanEvidence evidence = PlanEvidence.nothing("p-2024").with(version(1, "2024-01-01", "98"))
                .with(version(2, "2024-07-01", "95"));

        assertThat(Rollup.latest(evidence, Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).plan().version()).isEqualTo(1);
    }

    private static Plan version(long version, String from, String floor) {
        Plan plan = Given.plan(Given.rule(new Rule.AtLeast(Given.from(floor))).target());
        LocalDate day = LocalDate.parse(from);
        return new Plan(plan.id(), plan.unit(), plan.unitPath(), plan.unitName(), plan.year(), plan.title(), null,
                plan.sections(), plan.departments(), version, Given.AT, day,
                version == 1 ? null : new Plan.Amendment("12/NQ-HĐND", day, null, "Điều chỉnh", day));
    }
}
