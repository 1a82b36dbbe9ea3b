package vn.tiendo.plan.plan.domain;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.KeptPlan.InForce;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

class KeptPlanTest {

    private static final Instant NOW = Instant.parse("2024-01-05T02:00:00Z");

    @Test
    void aDraftCanBeAmendedAndItsVersionGrows() {
        var draft = KeptPlan.drafted(plan(target("A").build()));

        var change = draft.amend(plan(target("B").build()));

        assertThat(change).isEqualTo(new Change.Changed(
                new KeptPlan(plan(target("B").build()), PlanState.DRAFT, 2, null)));
    }

    @Test
    void aDraftCanBePutInForce() {
        var draft = KeptPlan.drafted(plan());

        assertThat(draft.putInForce("leader", NOW)).isEqualTo(new Change.Changed(
                new KeptPlan(plan(), PlanState.IN_FORCE, 2, new InForce(NOW, "leader"))));
    }

    @Test
    void aPlanInForceIsNeitherAmendedNorPutInForceAgain() {
        var inForce = new KeptPlan(plan(), PlanState.IN_FORCE, 2, new InForce(NOW, "leader"));

        assertThat(inForce.amend(plan())).isEqualTo(new Change.NotADraft(PlanState.IN_FORCE));
        assertThat(inForce.putInForce("leader", NOW)).isEqualTo(new Change.NotADraft(PlanState.IN_FORCE));
    }

    @Test
    void theLastFigureStandsForTheYearUnlessSaidOtherwise() {
        assertThat(Schedule.of(Frequency.MONTHLY, Optional.empty(), Optional.empty()))
                .isEqualTo(new Schedule(Frequency.MONTHLY, Aggregation.LAST, Pace.NONE));
    }

    @Test
    void aSumIsExpectedToGrowByMonthsUnlessSaidOtherwise() {
        assertThat(Schedule.of(Frequency.MONTHLY, Optional.of(Aggregation.SUM), Optional.empty()).pace())
                .isEqualTo(Pace.LINEAR);
        assertThat(Schedule.of(Frequency.MONTHLY, Optional.of(Aggregation.SUM), Optional.of(Pace.NONE)).pace())
                .isEqualTo(Pace.NONE);
    }

    @Test
    void whoAnswersAlsoReportsUnlessOthersAreNamed() {
        assertThat(target("A").duty("land").build().duty().reporting()).containsExactly("land");
        assertThat(target("A").duty("land", "police").build().duty().reporting()).containsExactly("police");
    }
}
