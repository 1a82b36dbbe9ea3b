package vn.tiendo.reporting.verdict.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.verdict.domain.Given.from;

class PreviewTest {

    private final Plan plan = Given.plan(Given.rule(new Rule.AtLeast(from("100"))).sum().reporting("a", "b").target(),
            Given.rule(new Rule.NoneOccur()).id("U").target(),
            Given.rule(new Rule.AllOf(List.of("T", "U"))).id("W").target());

    @Test
    void whatIsGivenIsJudgedAsIfItWereHandedInWithWhatOthersHandedIn() {
        var others = Given.figures("T", State.SUBMITTED, "M01 b 60");

        var verdicts = preview(others, "T", "40");

        assertThat(verdicts.getFirst().status()).isEqualTo(Status.MET);
        assertThat(verdicts.getFirst().basis()).isEqualTo(Basis.PROVISIONAL);
        assertThat(verdicts.getFirst().figures()).hasSize(2);
    }

    @Test
    void whatTheDepartmentHandedInForThePeriodIsReplacedAndItsOtherPeriodsStay() {
        var verdicts = preview(Given.figures("T", State.APPROVED, "M01 10; M02 500"), "T", "20");

        assertThat(verdicts.getFirst().attained()).isEqualByComparingTo("30");
    }

    @Test
    void compositesAreJudgedTooAndWhatIsNotTouchedIsNotTold() {
        var verdicts = preview(List.of(), "U", "#1");

        assertThat(verdicts).extracting(Verdict::target).containsExactly("U", "W");
        assertThat(verdicts.getLast().status()).isEqualTo(Status.MISSED);
    }

    @Test
    void aLaterPeriodChangesNothing() {
        assertThat(preview(Given.figures("T", State.SUBMITTED, "M07 b 60"), "T", "40").getFirst().attained())
                .isEqualByComparingTo("40");
    }

    /** Department a would hand it in for February. */
    private List<Verdict> preview(List<Copy> known, String target, String value) {
        Submission given = Given.submission("a", Period.valueOf("2024-M02"), 0, State.SUBMITTED,
                List.of(new Figure(target, null, 1, Given.value(value), false, null)));
        Map<String, Copy> copies = known.stream().collect(Collectors.toMap(copy -> copy.latest().id(), copy -> copy));
        PlanEvidence evidence = new PlanEvidence(plan.id(), PlanVersions.NONE.with(plan), copies, Map.of());
        return Preview.of(evidence, given, Thresholds.DEFAULT, FiguresBelow.NONE, Given.AT);
    }
}
