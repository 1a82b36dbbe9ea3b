package vn.tiendo.plan.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.plan.domain.Gap.Kind;
import vn.tiendo.plan.plan.domain.Rule.ChangeFrom;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Component;
import vn.tiendo.plan.plan.domain.Rule.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

class GapTest {

    private static final Rule CUT = new ChangeFrom(Direction.DECREASE, ChangeUnit.PERCENT, bound("10"), null);
    private static final Rule ASSIGNED = new Rule.MeetAssigned("revenue", bound("100"));

    @Test
    void aTargetLacksWhatItsRuleComparesWith() {
        var unknown = new Rule.BetterThanLastYear(Direction.DECREASE,
                List.of(new Component("fires", "Số vụ cháy", null, Map.of())));

        assertThat(gaps(plan(target("A").rule(CUT, Measure.NUMBER).indicator("fires", "vụ").build(),
                target("B").rule(ASSIGNED, Measure.NUMBER).indicator("fires", "vụ").build(), target("C").rule(unknown, Measure.COMPONENTS).build(),
                target("D").rule(new Rule.AllOf(List.of()), Measure.NONE).build())))
                .containsExactly(new Gap("A", Kind.BASELINE), new Gap("B", Kind.ASSIGNED),
                        new Gap("C", Kind.LAST_YEAR), new Gap("D", Kind.CRITERIA));
    }

    @Test
    void aNotedClauseLacksItsInterpretation() {
        assertThat(gaps(plan(target("A").note("Mẫu số chưa rõ").build(),
                target("B").note("Mẫu số chưa rõ").interpretation("Mọi hộ").build())))
                .containsExactly(new Gap("A", Kind.INTERPRETATION));
    }

    @Test
    void whatIsThereIsNoGap() {
        assertThat(gaps(plan(target("A").rule(CUT, Measure.NUMBER).indicator("fires", "vụ").baseline("30").build(),
                target("B").rule(ASSIGNED, Measure.NUMBER).indicator("fires", "vụ").assigned("500").build(),
                target("C").build()))).isEmpty();
    }

    @Test
    void aTargetLacksSomebodyWhereNobodyWorksInTheDepartmentThatAnswers() {
        var plan = plan(target("A").duty("police", "land").build(), target("B").build());

        assertThat(Gap.of(plan, Set.of("land"))).containsExactly(new Gap("A", Kind.NOBODY));
    }

    private static List<Gap> gaps(Plan plan) {
        return Gap.of(plan, Set.of("police", "land"));
    }

    @Test
    void aNumberLacksItsIndicatorAndASumItsCourse() {
        var rule = new Rule.AtLeast(bound("12"));

        assertThat(gaps(plan(target("A").rule(rule, Measure.NUMBER).schedule(Aggregation.SUM, Pace.LINEAR).build(),
                target("B").rule(rule, Measure.COUNT).indicator("fires", "vụ").schedule(Aggregation.SUM, Pace.NONE).build(),
                target("C").rule(rule, Measure.COUNT).indicator("fires", "vụ").schedule(Aggregation.LAST, Pace.NONE).build(),
                target("D").rule(new Rule.DoneBy(LocalDate.of(2024, 6, 30)), Measure.DONE).build())))
                .containsExactly(new Gap("A", Kind.INDICATOR), new Gap("B", Kind.SCHEDULE));
    }
}
