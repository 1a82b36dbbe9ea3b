package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Reaction;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.KeptPlan.Change.Changed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

class FiguresFromAboveTest {

    private static final Instant NOW = Instant.parse("2024-01-05T00:00:00Z");
    private static final Plan LACKING = plan(compared("A", "revenue").build(), compared("B", "revenue").build(),
            compared("C", "spending").build(), target("D").build());
    private static final Plan HAVING = plan(compared("A", "revenue").assigned("500").build(),
            compared("B", "revenue").build());

    @Test
    void aPlanInForceTakesWhatItLacks() {
        var taken = FiguresFromAbove.into(inForce(LACKING), List.of(figure("revenue", "500"), figure("births", "7")));

        assertThat(assigned(taken.plan())).containsExactly("500", "500", "none", "none");
        assertThat(taken.byIndicator()).containsEntry("revenue", new Reaction.Takes(true, List.of("A", "B")))
                .containsEntry("births", new Reaction.Takes(false, List.of()));
    }

    @Test
    void aPlanInForceKeepsWhatItHasAndTakesNothingOfAnotherFigure() {
        var taken = FiguresFromAbove.into(inForce(HAVING), List.of(figure("revenue", "400")));

        assertThat(taken.plan()).isEqualTo(HAVING);
        assertThat(taken.byIndicator()).containsEntry("revenue", new Reaction.HasAnother("A", new BigDecimal("500")));
    }

    @Test
    void theSameFigureIsNotTakenTwice() {
        var taken = FiguresFromAbove.into(inForce(HAVING), List.of(figure("revenue", "500.0")));

        assertThat(taken.byIndicator()).containsEntry("revenue", new Reaction.Takes(true, List.of("B")));
    }

    @Test
    void aDraftTakesEachFigure() {
        var taken = FiguresFromAbove.into(KeptPlan.drafted(HAVING), List.of(figure("revenue", "400")));

        assertThat(assigned(taken.plan())).containsExactly("400", "400");
        assertThat(taken.byIndicator()).containsEntry("revenue", new Reaction.Takes(true, List.of("A", "B")));
    }

    @Test
    void aClosedPlanTakesNone() {
        var closed = changed(inForce(HAVING).close("leader", NOW));

        assertThat(FiguresFromAbove.into(closed, List.of(figure("revenue", "500"))).byIndicator())
                .containsEntry("revenue", new Reaction.IsClosed("ward-2024"));
        assertThat(FiguresFromAbove.into(closed, List.of(figure("births", "5"))).plan()).isEqualTo(HAVING);
    }

    @Test
    void whatBindsIsCompletedAndWhatItSaysItselfStays() {
        var figures = List.of(figure("revenue", "400"));

        assertThat(assigned(FiguresFromAbove.completing(HAVING, figures))).containsExactly("500", "400");
        assertThat(FiguresFromAbove.contradictions(HAVING, figures)).containsExactly(
                new Flaw("/sections/0/targets/0/assigned/value", FlawCode.ASSIGNED_OTHERWISE, new BigDecimal("500"),
                        new BigDecimal("400")));
        assertThat(FiguresFromAbove.contradictions(HAVING, List.of(figure("revenue", "500.00")))).isEmpty();
    }

    private static Plans.TargetBuilder compared(String id, String indicator) {
        return target(id).rule(new Rule.MeetAssigned(indicator, bound("100")), Measure.NUMBER);
    }

    private static AssignedFigure figure(String indicator, String value) {
        return new AssignedFigure("ward", 2024, indicator, new BigDecimal(value), null);
    }

    private static KeptPlan inForce(Plan plan) {
        return changed(KeptPlan.drafted(plan).putInForce("leader", NOW));
    }

    private static KeptPlan changed(KeptPlan.Change change) {
        return ((Changed) change).plan();
    }

    private static List<String> assigned(Plan plan) {
        return plan.targets().map(each -> each.references().assigned())
                .map(each -> each == null ? "none" : each.value().toPlainString()).toList();
    }
}
