package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.below.domain.UnitTree;
import vn.tiendo.reporting.below.domain.UnitVersion;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Target.Pace;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;
import vn.tiendo.reporting.scoreboard.domain.Verdict.UnitBelow;

import static org.assertj.core.api.Assertions.assertThat;

/** A target of a city as the sum of its wards'. */
class SumBelowTest {

    private static final LocalDate MERGER = LocalDate.of(2024, 7, 1);

    private final List<UnitVersion> units = new ArrayList<>();
    private final List<Contribution> given = new ArrayList<>();

    SumBelowTest() {
        unit("an-phu", "city", null, null);
        unit("di-an", "city", null, null);
        unit("lai-thieu", "city", null, null);
    }

    private void unit(String id, String parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        units.add(new UnitVersion(id, 1, "Phường " + id, parent, from, to));
    }

    /** Approved figures in a plan of the unit, whose target is linked to the indicator. */
    private void gives(String unit, Given target, String figures) {
        gives(unit, target, State.APPROVED, figures);
    }

    private void gives(String unit, Given target, State state, String figures) {
        Plan like = Given.plan(target.target());
        Plan plan = new Plan(unit + "-2024", unit, List.of("city", unit), unit, 2024, unit, null, like.sections(),
                like.departments(), 3, Given.AT, LocalDate.of(2024, 1, 1), null);
        Map<String, Copy> copies = new HashMap<>();
        Given.figures("T", state, figures).forEach(copy -> copies.put(copy.latest().id(), copy));
        given.add(Contributions.of(new PlanEvidence(plan.id(), new PlanVersions(List.of(plan)), copies, Map.of()), plan, "rac"));
    }

    private Scoreboard board(Given target) {
        Plan plan = Given.plan(target.reporting("office").sumOf("rac").target());
        Plan city = new Plan("city-2024", "city", List.of("city"), "Thành phố", 2024, "Kế hoạch", null, plan.sections(),
                plan.departments(), 1, Given.AT, LocalDate.of(2024, 1, 1), null);
        return new Rollup(city, List.of(), List.of(), Basis.APPROVED, Thresholds.DEFAULT, new FiguresBelow() {
            @Override
            public Below find(String unit, int year, String indicator) {
                return new Below(new UnitTree(units), given, Given.AT);
            }

            @Override
            public OptionalInt latestMonth(String unit, int year, Set<String> indicators) {
                return given.stream().flatMapToInt(each -> each.latestMonth().stream()).max();
            }
        }).everything(null, Given.AT);
    }

    private Verdict verdict(Given target) {
        return board(target).rows().findFirst().orElseThrow().verdict();
    }

    private static Given ward() {
        return Given.rule(new Rule.AtLeast(Given.from("1"))).indicator("rac");
    }

    private static Given atLeast(String bound, PartsAggregation parts, Aggregation overTime) {
        return Given.rule(new Rule.AtLeast(Given.from(bound))).parts(parts).aggregated(overTime);
    }

    private static Standing standing(Verdict verdict, String unit) {
        return Objects.requireNonNull(verdict.unitsBelow()).stream().filter(each -> each.unit().equals(unit))
                .map(UnitBelow::standing).findFirst().orElseThrow();
    }

    @Test
    void amountsAreAddedOverUnitsAndPeriods() {
        gives("an-phu", ward().aggregated(Aggregation.SUM), "M01 10; M02 20");
        gives("di-an", ward().aggregated(Aggregation.SUM), "M01 1; M02 2");
        gives("lai-thieu", ward().aggregated(Aggregation.SUM), "M01 100; M02 200");

        Verdict verdict = verdict(atLeast("300", PartsAggregation.SUM, Aggregation.SUM));

        assertThat(verdict.attained()).isEqualByComparingTo("333");
        assertThat(verdict.status()).isEqualTo(Status.EXCEEDED);
        assertThat(verdict.period()).hasToString("2024-M02");
        assertThat(verdict.explanation().vi()).endsWith("; tổng hợp từ 3/3 đơn vị cấp dưới.");
        assertThat(verdict.figures()).hasSize(6).first()
                .isEqualTo(new Verdict.FigureUsed("p-2024/a/2024-M01", "T", null, 1, true, false));
    }

    @Test
    void sharesAddNumeratorsAndDenominators() {
        gives("an-phu", ward(), "M01 1/1; M02 1/1");
        gives("lai-thieu", ward(), "M02 0/3");

        Verdict verdict = verdict(atLeast("20", PartsAggregation.RATIO, Aggregation.LAST).unit("%"));

        assertThat(verdict.attained()).isEqualByComparingTo("25");
        assertThat(verdict.figures()).as("the last figure of each").hasSize(2);
    }

    @Test
    void unitsThatHaveDoneItAreCounted() {
        Given recognised = Given.rule(new Rule.DoneBy(LocalDate.of(2024, 12, 31))).indicator("rac");
        gives("an-phu", recognised, "M06 done");
        gives("di-an", recognised, "M06 n");
        gives("lai-thieu", recognised.reporting("a", "b"), "M06 done; M06 b n");

        assertThat(verdict(atLeast("2", PartsAggregation.COUNT_DONE, Aggregation.LAST)).attained()).isEqualByComparingTo("1");
    }

    @Test
    void eachUnitsFigureIsMadeAsItsOwnPlanSays() {
        gives("an-phu", ward().reporting("a", "b").parts(PartsAggregation.MIN), "M01 4; M01 b 9");
        gives("lai-thieu", ward().reporting("a", "b").parts(PartsAggregation.SUM), "M01 4; M01 b 9");

        assertThat(verdict(atLeast("1", PartsAggregation.SUM, Aggregation.LAST)).attained()).isEqualByComparingTo("17");
    }

    @Test
    void whoIsMissingIsSaidWithThePeriods() {
        gives("an-phu", ward().reporting("a").parts(PartsAggregation.SUM), "M01 10; M02 20");
        gives("lai-thieu", ward(), "M01 5");

        Verdict verdict = verdict(atLeast("30", PartsAggregation.SUM, Aggregation.LAST));

        assertThat(verdict.attained()).isEqualByComparingTo("25");
        assertThat(standing(verdict, "an-phu")).isEqualTo(Standing.IN);
        assertThat(standing(verdict, "di-an")).isEqualTo(Standing.NO_TARGET);
        assertThat(standing(verdict, "lai-thieu")).isEqualTo(Standing.INCOMPLETE);
        assertThat(verdict.explanation().vi()).endsWith("; tổng hợp từ 2/3 đơn vị cấp dưới, còn thiếu: "
                + "Phường di-an (không có chỉ tiêu theo chỉ số này), Phường lai-thieu (2024-M02).");
        assertThat(verdict.explanation().en()).contains("put together from 2 of 3 units below, missing: Phường di-an");
    }

    @Test
    void aFewMissingPeriodsAreNamedAndManyCounted() {
        gives("an-phu", ward(), "M06 20");
        gives("lai-thieu", ward(), "M03 5; M04 5; M05 5; M06 5");

        Verdict verdict = verdict(atLeast("30", PartsAggregation.SUM, Aggregation.LAST));

        assertThat(verdict.explanation().vi()).contains("Phường an-phu (5 kỳ)", "Phường lai-thieu (2024-M01, 2024-M02)");
        assertThat(verdict.explanation().en()).contains("Phường an-phu (5 periods)");
    }

    @Test
    void onlyApprovedFiguresReachTheCity() {
        gives("an-phu", ward(), "M01 10");
        gives("lai-thieu", ward(), State.SUBMITTED, "M01 5");

        Verdict verdict = verdict(atLeast("1", PartsAggregation.SUM, Aggregation.LAST));

        assertThat(verdict.attained()).isEqualByComparingTo("10");
        assertThat(standing(verdict, "lai-thieu")).isEqualTo(Standing.MISSING);
    }

    @Test
    void barePercentagesAreNotAddedAndSaidSo() {
        gives("an-phu", ward(), "M01 97");
        gives("lai-thieu", ward(), "M01 96/100");

        Verdict verdict = verdict(atLeast("90", PartsAggregation.RATIO, Aggregation.LAST).unit("%"));

        assertThat(verdict.attained()).isEqualByComparingTo("96");
        assertThat(standing(verdict, "an-phu")).isEqualTo(Standing.NOT_ADDABLE);
    }

    @Test
    void aWardThatWasMergedGivesWhatItHadUntilThen() {
        units.removeIf(each -> each.id().equals("di-an"));
        unit("di-an", "city", null, MERGER.minusDays(1));
        units.add(new UnitVersion("lai-thieu", 2, "Phường Lái Thiêu mới", "city", MERGER, null));
        gives("di-an", ward().aggregated(Aggregation.SUM), "M06 10; M07 99");
        gives("lai-thieu", ward().aggregated(Aggregation.SUM), "M06 1; M07 12");

        Verdict flow = verdict(atLeast("20", PartsAggregation.SUM, Aggregation.SUM));
        Verdict level = verdict(atLeast("20", PartsAggregation.SUM, Aggregation.LAST));

        assertThat(flow.attained()).as("June of both, July of the one that is left").isEqualByComparingTo("23");
        assertThat(standing(flow, "di-an")).isEqualTo(Standing.FORMER);
        assertThat(level.attained()).as("who is there now").isEqualByComparingTo("12");
        assertThat(flow.explanation().vi()).contains("tổng hợp từ 1/2 đơn vị").contains("Phường an-phu")
                .doesNotContain("di-an");
    }

    @Test
    void whoHasUnitsBelowThatReportIsNotCountedBesideThem() {
        unit("district", "city", null, null);
        unit("thuan-giao", "district", null, null);
        gives("thuan-giao", ward(), "M01 7");
        gives("an-phu", ward(), "M01 1");

        Verdict verdict = verdict(atLeast("1", PartsAggregation.SUM, Aggregation.LAST));

        assertThat(verdict.attained()).isEqualByComparingTo("8");
        assertThat(verdict.unitsBelow()).extracting(UnitBelow::unit)
                .containsExactly("an-phu", "di-an", "lai-thieu", "thuan-giao");
    }

    /** An amendment gave it to department b from July. */
    @Test
    void whatAWardHandedOverFromOneDepartmentToAnotherCountsOnce() {
        gives("an-phu", ward().frequency(Period.Length.SEMESTER).reporting("b"), "S1 60; S2 b 55");
        gives("lai-thieu", ward().frequency(Period.Length.SEMESTER).reporting("b"), "S1 7");

        Verdict verdict = verdict(atLeast("1", PartsAggregation.SUM, Aggregation.LAST));

        assertThat(verdict.attained()).isEqualByComparingTo("62");
        assertThat(standing(verdict, "an-phu")).isEqualTo(Standing.IN);
        assertThat(standing(verdict, "lai-thieu")).isEqualTo(Standing.INCOMPLETE);
    }

    @Test
    void beforeTheFirstFigureNothingIsDue() {
        gives("an-phu", ward(), "");

        assertThat(verdict(atLeast("1", PartsAggregation.SUM, Aggregation.LAST)).status()).isEqualTo(Status.NOT_DUE);
    }

    @Test
    void aWardThatIsNotThereYetDoesNotMakeTheCityLate() {
        gives("an-phu", ward().aggregated(Aggregation.SUM), "M01 10; M02 10; M03 10");
        gives("lai-thieu", ward().aggregated(Aggregation.SUM), "M01 10; M02 10");

        Verdict verdict = verdict(atLeast("240", PartsAggregation.SUM, Aggregation.SUM).pace(Pace.LINEAR));

        assertThat(verdict.attained()).isEqualByComparingTo("50");
        assertThat(verdict.expected()).as("of March, which is open").isNull();
        assertThat(verdict.explanation().en()).contains("by the end of February 40 against a steady pace of 40");
        assertThat(verdict.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void whatALevelWasHeldAgainstIsAmongTheFiguresUsed() {
        gives("an-phu", ward(), "M01 10; M02 15; M03 35");
        gives("lai-thieu", ward().reporting("b"), "M01 b 10; M02 b 18");

        Verdict verdict = verdict(atLeast("240", PartsAggregation.SUM, Aggregation.LAST).pace(Pace.LINEAR));

        assertThat(verdict.attained()).isEqualByComparingTo("53");
        assertThat(verdict.status()).as("33 of 40 by the end of February").isEqualTo(Status.AT_RISK);
        assertThat(verdict.figures()).extracting(Verdict.FigureUsed::submission).containsExactly("p-2024/a/2024-M03", "p-2024/b/2024-M02",
                "p-2024/a/2024-M02");
    }

    @Test
    void theHistoryIsThatOfTheWhole() {
        gives("an-phu", ward().aggregated(Aggregation.SUM), "M01 10; M02 20");
        gives("lai-thieu", ward().aggregated(Aggregation.SUM), "M01 100");

        assertThat(board(atLeast("1", PartsAggregation.SUM, Aggregation.SUM)).rows().findFirst().orElseThrow().history())
                .extracting(point -> point.period() + " " + point.value()).containsExactly("2024-M01 110", "2024-M02 20");
    }
}
