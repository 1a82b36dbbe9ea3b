package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Share;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Targets about the reports themselves: departments a and b report figures of T every month. */
class OwnReportsTest {

    private static final Target FIGURES = Given.rule(new Rule.AtLeast(Given.from("10"))).reporting("a", "b").target();

    private static Target measured(Share share, String floor, String... departments) {
        return Given.rule(new Rule.AtLeast(Given.from(floor))).id("R").measuredFrom(share, departments).target();
    }

    /** "M01 + M02 late M03 -": on time, late, not at all. */
    private static Punctuality told(String department, long version, String reports) {
        List<Punctuality.Of> periods = new ArrayList<>();
        List<String> words = List.of(reports.split(" "));
        for (int i = 0; i < words.size(); i += 2) {
            String how = words.get(i + 1);
            periods.add(new Punctuality.Of(Period.valueOf("2024-" + words.get(i)), !how.equals("-"), how.equals("+")));
        }
        return new Punctuality("p-2024", department, version, Given.AT.plusSeconds(version), periods);
    }

    private static Verdict verdict(Target target, int month, Punctuality... told) {
        Plan plan = Given.plan(FIGURES, target);
        return new Verdicts(plan, List.of(), List.of(told), Basis.APPROVED, Cut.at(Period.month(2024, month)), Thresholds.DEFAULT,
                FiguresBelow.NONE).verdict(target, Given.AT);
    }

    private static String wholeYear(String how) {
        return String.join(" ", IntStream.rangeClosed(1, 12).mapToObj("M%02d"::formatted).map(month -> month + " " + how).toList());
    }

    @Test
    void theShareIsThatOfAllReportsThatWereDue() {
        Verdict verdict = verdict(measured(Share.PUNCTUALITY, "80"), 2, told("a", 2, "M01 + M02 +"), told("b", 5, "M01 + M02 late"));

        assertThat(verdict.attained()).isEqualByComparingTo("75");
        assertThat(verdict.status()).isEqualTo(Status.AT_RISK);
        assertThat(verdict.explanation().vi())
                .isEqualTo("Đạt 75 % so với yêu cầu ≥ 80 %; 3/4 báo cáo đến hạn đã gửi đúng hạn, 1 gửi trễ, 0 chưa gửi.");
        assertThat(verdict.figures()).extracting(used -> used.submission() + " " + used.revision())
                .containsExactly("p-2024/a/2024-M02 2", "p-2024/b/2024-M02 5");
    }

    @Test
    void onlyTheDepartmentsThatThePlanNamesCount() {
        assertThat(verdict(measured(Share.PUNCTUALITY, "80", "a"), 2, told("a", 2, "M01 + M02 +"), told("b", 5, "M01 - M02 -")).attained())
                .isEqualByComparingTo("100");
    }

    @Test
    void whatCameLateIsCompleteButNotPunctual() {
        Punctuality late = told("a", 1, "M01 late");

        assertThat(verdict(measured(Share.COMPLETENESS, "100"), 1, late).status()).isEqualTo(Status.MET);
        assertThat(verdict(measured(Share.PUNCTUALITY, "100"), 1, late).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void whatCameLateStaysLateWhateverComesLater() {
        Verdict verdict = verdict(measured(Share.PUNCTUALITY, "100"), 1, told("a", 1, "M01 late"));

        assertThat(verdict.finalForYear()).isTrue();
        assertThat(verdict.explanation().vi()).endsWith("; báo cáo đã trễ vẫn là trễ, nên cả năm không đạt.");
        assertThat(verdict(measured(Share.PUNCTUALITY, "95"), 1, told("a", 1, "M01 late")).finalForYear()).as("23 of 24 can be punctual").isFalse();
    }

    /** December is not due yet, as more time was given for it; it could not mend what was late. */
    @Test
    void aYearThatIsLostIsNotCalledUndecided() {
        Verdict verdict = verdict(measured(Share.PUNCTUALITY, "100"), 12, told("a", 1, wholeYear("+").replace("M03 +", "M03 late")),
                told("b", 1, wholeYear("+").replace(" M12 +", "")));

        assertThat(verdict.status()).isEqualTo(Status.MISSED);
        assertThat(verdict.explanation().vi()).isEqualTo("Đạt 95,7 % so với yêu cầu ≥ 100 %; 22/23 báo cáo đến hạn đã gửi đúng hạn, 1 gửi trễ,"
                + " 0 chưa gửi; báo cáo đã trễ vẫn là trễ, nên cả năm không đạt.");
    }

    @Test
    void whatDidNotComeMayStillBeGivenMoreTime() {
        assertThat(verdict(measured(Share.PUNCTUALITY, "100"), 1, told("a", 1, "M01 -")).finalForYear()).isFalse();
        Punctuality whole = told("a", 1, wholeYear("+"));
        Punctuality withoutDecember = told("b", 1, wholeYear("+").replace("M12 +", "M12 -"));
        Verdict missed = verdict(measured(Share.PUNCTUALITY, "100"), 12, whole, withoutDecember);
        assertThat(missed.status()).isEqualTo(Status.MISSED);
        assertThat(missed.finalForYear()).as("at the year's end too").isFalse();
        assertThat(verdict(measured(Share.PUNCTUALITY, "90"), 12, whole, withoutDecember).finalForYear()).as("what comes makes it no worse").isTrue();
    }

    @Test
    void aReportThatWasNotDueYetIsNeitherPunctualNorLate() {
        assertThat(verdict(measured(Share.PUNCTUALITY, "100"), 3).status()).isEqualTo(Status.NOT_DUE);
        assertThat(verdict(measured(Share.PUNCTUALITY, "100"), 1, told("a", 9, "M01 + M02 late")).status()).as("February is after the cut")
                .isEqualTo(Status.MET);
    }

    @Test
    void theYearIsClosedWhenAllOfItsReportsWereDue() {
        Target floor = measured(Share.COMPLETENESS, "90");
        String missing = wholeYear("+").replace("M03 +", "M03 -").replace("M04 +", "M04 -").replace("M05 +", "M05 -");

        assertThat(verdict(floor, 12, told("a", 1, wholeYear("+")), told("b", 1, missing)).status()).isEqualTo(Status.MISSED);
        assertThat(verdict(floor, 12, told("a", 1, wholeYear("+")), told("b", 1, missing.replace(" M12 +", ""))).status()).as("December of b is open")
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void itIsComputedAgainFromWhatItNames() {
        Target target = measured(Share.PUNCTUALITY, "80");
        Plan plan = Given.plan(FIGURES, target);
        PlanHistory history = new PlanHistory(plan.id(), List.of(plan), List.of(), List.of(told("a", 1, "M01 -"), told("a", 2, "M01 late"),
                told("b", 1, "M01 +")));
        Cut january = Cut.at(Period.month(2024, 1));
        Scoreboard board = new Replay(history, BelowHistory.NONE, Thresholds.DEFAULT).latest(Basis.APPROVED, january).orElseThrow();
        Verdict stored = board.rows().filter(row -> row.id().equals("R")).findFirst().orElseThrow().verdict();

        Recomputation again = Recomputation.of(stored, history, FiguresBelow.NONE).orElseThrow();

        assertThat(again.differences()).isEmpty();
        assertThat(again.inputs()).extracting(input -> input.submission() + " " + input.figure().value()).containsExactly(
                "p-2024/a/2024-M01 Ratio[numerator=0, denominator=1]", "p-2024/b/2024-M01 Ratio[numerator=1, denominator=1]");
    }

    @Test
    void whatWasKnownThenIsWhatHadBeenToldByThen() {
        Plan plan = Given.plan(FIGURES, measured(Share.PUNCTUALITY, "80"));
        PlanHistory history = new PlanHistory(plan.id(), List.of(plan), List.of(), List.of(told("a", 60, "M01 -"), told("a", 120, "M01 +")));
        Cut january = Cut.at(Period.month(2024, 1));
        Replay now = new Replay(history, BelowHistory.NONE, Thresholds.DEFAULT);
        Instant between = Given.AT.plusSeconds(90);

        assertThat(share(now.until(between).latest(Basis.APPROVED, january).orElseThrow())).isEqualTo("0");
        assertThat(share(now.latest(Basis.APPROVED, january).orElseThrow())).isEqualTo("100");
    }

    private static String share(Scoreboard board) {
        return String.valueOf(board.rows().filter(row -> row.id().equals("R")).findFirst().orElseThrow().verdict().attained());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderAndRepeatsMakeNoDifference(int seed) {
        List<Punctuality> told = new ArrayList<>(Stream.of(told("a", 1, "M01 -"), told("a", 2, "M01 late"), told("a", 3, "M01 late M02 +"),
                told("b", 1, "M01 +"), told("b", 2, "M01 + M02 -")).flatMap(one -> Stream.of(one, one)).toList());
        Map<String, Punctuality> inOrder = known(told);

        Collections.shuffle(told, new Random(seed));

        assertThat(known(told)).isEqualTo(inOrder);
    }

    private static Map<String, Punctuality> known(List<Punctuality> told) {
        PlanEvidence evidence = PlanEvidence.nothing("p-2024");
        for (Punctuality one : told) {
            evidence = evidence.with(one);
        }
        return evidence.punctuality();
    }
}
