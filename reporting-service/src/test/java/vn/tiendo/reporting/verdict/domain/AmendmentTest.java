package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Share;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan that is amended with effect from July asks of the months before and after. */
class AmendmentTest {

    private static final Target OTHER = sum("O").reporting("a").target();

    private static Given sum(String id) {
        return Given.rule(new Rule.AtLeast(Given.from("60"))).id(id).sum();
    }

    /** @param before targets of the first version */
    private static Plan amended(List<Target> before, Target... after) {
        Plan first = Given.plan(before.toArray(Target[]::new));
        Plan second = Given.plan(after);
        List<Plan.Department> departments = Stream.of(first, second).flatMap(plan -> plan.departments().stream()).distinct().toList();
        return new PlanVersions(List.of(first, new Plan(second.id(), second.unit(), second.unitPath(), second.unitName(), second.year(),
                second.title(), null, second.sections(), departments, 2, Given.AT, LocalDate.of(2024, 7, 1), null))).all().getLast();
    }

    private static Scoreboard board(Plan plan, List<Copy> copies, int month, Punctuality... told) {
        return new Rollup(plan, copies, List.of(told), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                .at(Cut.at(Period.month(2024, month)), null, Given.AT);
    }

    private static Verdict verdict(Scoreboard board, String target) {
        return board.rows().filter(row -> row.id().equals(target)).map(Row::verdict).findFirst().orElseThrow();
    }

    @Test
    void theSteadyPaceOfATargetThatWasAddedBeginsWhenItWas() {
        Plan plan = amended(List.of(OTHER), OTHER, sum("T").target());

        Verdict verdict = verdict(board(plan, Given.figures("M07 10; M08 10; M09 10"), 9), "T");

        assertThat(verdict.expected()).isEqualByComparingTo("30");
        assertThat(verdict.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void aScheduleOfATargetThatWasAddedBeginsThere() {
        Target scheduled = sum("T").expected(new Target.Expected(9, new BigDecimal("15"))).target();

        assertThat(verdict(board(amended(List.of(OTHER), OTHER, scheduled), Given.figures("M07 5; M08 5"), 8), "T").expected())
                .isEqualByComparingTo("10");
    }

    @Test
    void aDepartmentOwesWhatItWasAskedForInEachPeriod() {
        Plan plan = amended(List.of(sum("T").reporting("a").target()), sum("T").reporting("b").target());

        Scoreboard board = board(plan, Given.figures("M01 5; M07 b 5; M08 b 5"), 8);

        assertThat(board.departments()).extracting(each -> each.id() + " " + each.owed() + " " + each.missing().size())
                .containsExactly("a 6 5", "b 2 0");
        assertThat(verdict(board, "T").missing()).extracting(each -> each.department() + " " + each.period())
                .containsExactly("a 2024-M02", "a 2024-M03", "a 2024-M04", "a 2024-M05", "a 2024-M06");
    }

    @Test
    void aPeriodThatIsAnothersToReportByNowIsNotCountedTwice() {
        Plan plan = amended(List.of(sum("T").reporting("a").target()), sum("T").reporting("b").target());

        assertThat(verdict(board(plan, Given.figures("M06 7; M07 5"), 7), "T").attained()).isEqualByComparingTo("12");
        assertThat(verdict(board(plan, Given.figures("M06 7; M07 5; M07 b 1"), 7), "T").attained()).isEqualByComparingTo("8");
    }

    @Test
    void whoReportsNoMoreKeepsWhatIsTheirs() {
        Plan plan = amended(List.of(sum("T").reporting("a", "b").target()), sum("T").reporting("a").target());

        assertThat(verdict(board(plan, Given.figures("M06 7; M06 b 5; M07 1"), 7), "T").attained()).isEqualByComparingTo("13");
    }

    @Test
    void theYearOfTheReportsThemselvesIsCompleteWithWhatWasOwed() {
        Target measured = Given.rule(new Rule.AtLeast(Given.from("95"))).id("R").measuredFrom(Share.PUNCTUALITY).target();
        Plan plan = amended(List.of(sum("T").reporting("a").target(), measured), sum("T").reporting("b").target(), measured);

        Verdict verdict = verdict(board(plan, List.of(), 12, onTime("a", 1, 6), onTime("b", 7, 12)), "R");

        assertThat(verdict.attained()).isEqualByComparingTo("100");
        assertThat(verdict.status().attained()).isTrue();
    }

    @Test
    void whatNobodyOwesAnyMoreIsNoReportThatDidNotCome() {
        Target measured = Given.rule(new Rule.AtLeast(Given.from("95"))).id("R").measuredFrom(Share.PUNCTUALITY).target();
        Plan plan = amended(List.of(sum("T").reporting("a").target(), measured), sum("T").reporting("b").target(), measured);
        Punctuality before = new Punctuality("p-2024", "a", 1, Given.AT, IntStream.rangeClosed(1, 8)
                .mapToObj(month -> new Punctuality.Of(Period.month(2024, month), month < 7, month < 7)).toList());

        assertThat(verdict(board(plan, List.of(), 8, before, onTime("b", 7, 8)), "R").attained()).isEqualByComparingTo("100");
    }

    private static Punctuality onTime(String department, int from, int to) {
        Stream<Period> months = IntStream.rangeClosed(from, to).mapToObj(month -> Period.month(2024, month));
        return new Punctuality("p-2024", department, 1, Given.AT, months.map(month -> new Punctuality.Of(month, true, true)).toList());
    }
}
