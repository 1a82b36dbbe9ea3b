package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.AssignedFigures.Entered;
import vn.tiendo.plan.plan.domain.AssignedFigures.Given;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

class AssignedFiguresTest {

    private static final Rule REVENUE = new Rule.MeetAssigned("revenue", bound("100"));
    private static final Plan PLAN = plan(target("A").rule(REVENUE, Measure.NUMBER).build(),
            target("B").rule(REVENUE, Measure.NUMBER).build(),
            target("C").rule(new Rule.MeetAssigned("recruits", bound("100")), Measure.COUNT).assigned("12").build(),
            target("D").build());

    @Test
    void aFigureFillsInItsTargetAndNoOther() {
        var entered = enter(figure("A", null, "500"));

        assertThat(entered.flaws()).isEmpty();
        assertThat(assigned(entered.plan())).containsExactly("500", "-", "12", "-");
    }

    @Test
    void aFigureOfAnIndicatorFillsInAllTargetsThatAreMeasuredByIt() {
        assertThat(assigned(enter(figure(null, "revenue", "500")).plan())).containsExactly("500", "500", "12", "-");
    }

    @Test
    void whatIsThereAlreadyIsNotReplaced() {
        assertThat(enter(figure("C", null, "15")).flaws()).containsExactly(
                new Flaw("/0/target", FlawCode.ASSIGNED_ALREADY, "C", new BigDecimal("12")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(enter(figure("A", null, "1"), figure(null, "revenue", "2"), figure("D", null, "3"),
                figure("E", null, "4"), figure(null, "none", "5")).flaws())
                .extracting(each -> each.pointer() + " " + each.code() + " " + each.given())
                .containsExactly("/1/indicator ASSIGNED_TWICE A", "/2/target TAKES_NO_ASSIGNMENT D",
                        "/3/target UNKNOWN_TARGET E", "/4/indicator UNKNOWN_TARGET none");
    }

    private int given;

    private Given figure(@Nullable String target, @Nullable String indicator, String value) {
        return new Given("/" + given++, target, indicator, new BigDecimal(value), null);
    }

    private static Entered enter(Given... figures) {
        return AssignedFigures.enter(PLAN, List.of(figures));
    }

    private static Stream<String> assigned(Plan plan) {
        return plan.targets().map(each -> each.references().assigned())
                .map(each -> each == null ? "-" : each.value().toString());
    }
}
