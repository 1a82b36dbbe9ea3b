package vn.tiendo.plan.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.plan.plan.domain.Amendment.Prepared;
import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.KeptPlan.InForce;
import vn.tiendo.plan.plan.domain.Step.How;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

class KeptPlanTest {

    private static final Instant NOW = Instant.parse("2024-01-05T02:00:00Z");
    private static final Instant LATER = Instant.parse("2024-07-10T02:00:00Z");
    private static final AmendingDecision DECISION = new AmendingDecision("12/NQ-HĐND", LocalDate.of(2024, 7, 8), null,
            "Điều chỉnh", LocalDate.of(2024, 7, 1));

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
                inForce()));
    }

    @Test
    void aPlanInForceIsNeitherAmendedNorPutInForceAgain() {
        assertThat(inForce().amend(plan())).isEqualTo(new Change.WrongState(PlanState.DRAFT));
        assertThat(inForce().putInForce("leader", NOW)).isEqualTo(new Change.WrongState(PlanState.DRAFT));
    }

    @Test
    void aPlanCountsFromTheFirstDayOfItsYearUnlessItsResolutionSaysOtherwise() {
        assertThat(inForce().step().effectiveFrom()).isEqualTo("2024-01-01");
        assertThat(InForce.first(from(LocalDate.of(2024, 1, 15)), NOW, "leader").last().effectiveFrom())
                .isEqualTo("2024-01-15");
    }

    @Test
    void anAmendmentMakesTheNextVersionWhichCountsFromItsDayOfEffect() {
        var amendment = new Amendment(4, false, 2, DECISION, plan(target("B").build()));

        var amended = changed(inForce().putInForce(amendment, "leader", LATER));

        assertThat(amended.plan()).isEqualTo(amendment.content());
        assertThat(amended.version()).isEqualTo(3);
        assertThat(amended.state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(amended.step()).isEqualTo(
                new Step(How.AMENDED, LATER, "leader", DECISION.effectiveFrom(), DECISION));
        assertThat(amended.inForce()).extracting(each -> each == null ? null : each.at()).isEqualTo(NOW);
        assertThat(amendment.isOpenFor(inForce())).isTrue();
        assertThat(amendment.isOpenFor(amended)).isFalse();
    }

    @Test
    void anAmendmentOfAnotherVersionIsRefused() {
        var amendment = new Amendment(1, false, 1, DECISION, plan());

        assertThat(inForce().putInForce(amendment, "leader", LATER)).isEqualTo(new Change.Outdated(1));
    }

    @Test
    void whatCompletesOrClosesAVersionCountsFromTheSameDayAndKeepsItsDecision() {
        var amended = changed(inForce().putInForce(new Amendment(1, false, 2, DECISION, plan()), "leader", LATER));

        var assigned = changed(amended.assign(plan(target("B").build()), "planner", LATER));
        var closed = changed(assigned.close("leader", LATER));

        assertThat(assigned.step()).isEqualTo(
                new Step(How.ASSIGNED, LATER, "planner", DECISION.effectiveFrom(), DECISION));
        assertThat(closed.step()).isEqualTo(new Step(How.CLOSED, LATER, "leader", DECISION.effectiveFrom(), DECISION));
        assertThat(closed.plan()).isEqualTo(assigned.plan());
        assertThat(closed.version()).isEqualTo(5);
    }

    @Test
    void nothingChangesAClosedPlan() {
        var closed = changed(inForce().close("leader", LATER));

        assertThat(closed.amend(plan())).isEqualTo(new Change.WrongState(PlanState.DRAFT));
        assertThat(closed.putInForce("leader", NOW)).isEqualTo(new Change.WrongState(PlanState.DRAFT));
        assertThat(closed.putInForce(new Amendment(1, false, 3, DECISION, plan()), "leader", LATER))
                .isEqualTo(new Change.WrongState(PlanState.IN_FORCE));
        assertThat(closed.assign(plan(), "planner", LATER)).isEqualTo(new Change.WrongState(PlanState.IN_FORCE));
        assertThat(closed.close("leader", LATER)).isEqualTo(new Change.WrongState(PlanState.IN_FORCE));
    }

    @Test
    void anAmendmentStandsOnTheVersionThatItWasBegunFromUntilThePlannerSaysOtherwise() {
        var begun = ready(inForce(), Optional.empty(), null);
        var assigned = changed(inForce().assign(plan(), "planner", LATER));

        assertThat(begun.basedOn()).isEqualTo(2);
        assertThat(begun.version()).isEqualTo(1);
        assertThat(ready(assigned, Optional.of(begun), null).basedOn()).isEqualTo(2);
        assertThat(ready(assigned, Optional.of(begun), 3L).basedOn()).isEqualTo(3);
        assertThat(Amendment.prepare(assigned, Optional.of(begun), DECISION, plan(), 2L))
                .isEqualTo(new Prepared.Outdated(2));
    }

    @Test
    void theNextAmendmentGoesOnCountingAndStandsOnThePlanAsItIs() {
        var withdrawn = ready(inForce(), Optional.empty(), null).withdraw();
        var assigned = changed(inForce().assign(plan(), "planner", LATER));

        var next = ready(assigned, Optional.of(withdrawn), null);

        assertThat(withdrawn.isOpenFor(inForce())).isFalse();
        assertThat(next.version()).isEqualTo(3);
        assertThat(next.basedOn()).isEqualTo(3);
    }

    private static Amendment ready(KeptPlan plan, Optional<Amendment> former, @Nullable Long base) {
        return Amendment.prepare(plan, former, DECISION, plan(), base) instanceof Prepared.Ready(Amendment amendment)
                ? amendment : fail("not ready");
    }

    private static KeptPlan changed(Change change) {
        return change instanceof Change.Changed(KeptPlan plan) ? plan : fail("not changed: " + change);
    }

    private static KeptPlan inForce() {
        return new KeptPlan(plan(), PlanState.IN_FORCE, 2, InForce.first(plan(), NOW, "leader"));
    }

    private static Plan from(LocalDate day) {
        var resolution = plan().resolution();
        return new Plan("ward-2024", "ward", 2024, "Kế hoạch", new Resolution(resolution.number(), resolution.date(),
                resolution.issuer(), null, day), List.of(), List.of(), List.of());
    }

    @Test
    void theLastFigureStandsForTheYearUnlessSaidOtherwise() {
        assertThat(Schedule.of(Frequency.MONTHLY, Optional.empty(), Optional.empty()))
                .isEqualTo(new Schedule(Frequency.MONTHLY, Aggregation.LAST, Pace.NONE, List.of()));
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
