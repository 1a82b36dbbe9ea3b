package vn.tiendo.plan.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.Bound;
import vn.tiendo.plan.plan.domain.Rule;
import vn.tiendo.plan.plan.domain.Rule.AllOf;
import vn.tiendo.plan.plan.domain.Rule.AtLeast;
import vn.tiendo.plan.plan.domain.Rule.AtLeastOf;
import vn.tiendo.plan.plan.domain.Rule.AtMost;
import vn.tiendo.plan.plan.domain.Rule.BetterThanLastYear;
import vn.tiendo.plan.plan.domain.Rule.Between;
import vn.tiendo.plan.plan.domain.Rule.ChangeFrom;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Component;
import vn.tiendo.plan.plan.domain.Rule.Direction;
import vn.tiendo.plan.plan.domain.Rule.DoneBy;
import vn.tiendo.plan.plan.domain.Rule.Exactly;
import vn.tiendo.plan.plan.domain.Rule.MeetAssigned;
import vn.tiendo.plan.plan.domain.Rule.Narrative;
import vn.tiendo.plan.plan.domain.Rule.NoneOccur;
import vn.tiendo.plan.plan.domain.Rule.RatedAtLeast;
import vn.tiendo.platform.input.Input;

/** Rule ↔ its form, told apart by {@code kind}. */
final class RuleForm {

    private static final Bound WHOLE = new Bound(BigDecimal.valueOf(100), true);

    private RuleForm() {
    }

    /** Names of the kinds in the contract. */
    private enum Kind {
        AT_LEAST, AT_MOST, BETWEEN, EXACTLY, NONE_OCCUR, CHANGE_FROM, BETTER_THAN_LAST_YEAR, MEET_ASSIGNED,
        RATED_AT_LEAST, DONE_BY, ALL_OF, AT_LEAST_OF, NARRATIVE
    }

    /** A kind that is not known is refused, and nothing is said about the rest of the rule. */
    static Rule read(Input in) {
        return Required.oneOf(in, "kind", Kind.class).map(kind -> read(kind, in)).orElseGet(Narrative::new);
    }

    private static Rule read(Kind kind, Input in) {
        only(in, switch (kind) {
            case AT_LEAST, AT_MOST -> new String[] {"bound"};
            case BETWEEN -> new String[] {"from", "to"};
            case EXACTLY -> new String[] {"value"};
            case NONE_OCCUR, NARRATIVE -> new String[] {};
            case CHANGE_FROM -> new String[] {"direction", "by", "atLeast", "atMost"};
            case BETTER_THAN_LAST_YEAR -> new String[] {"direction", "components"};
            case MEET_ASSIGNED -> new String[] {"indicator", "percent"};
            case RATED_AT_LEAST -> new String[] {"scale", "grade"};
            case DONE_BY -> new String[] {"date"};
            case ALL_OF -> new String[] {"criteria"};
            case AT_LEAST_OF -> new String[] {"count", "criteria"};
        });
        return switch (kind) {
            case AT_LEAST -> new AtLeast(bound(in.object("bound")));
            case AT_MOST -> new AtMost(bound(in.object("bound")));
            case BETWEEN -> new Between(bound(in.object("from")), bound(in.object("to")));
            case EXACTLY -> new Exactly(in.number("value"));
            case NONE_OCCUR -> new NoneOccur();
            case CHANGE_FROM -> new ChangeFrom(direction(in), in.oneOf("by", ChangeUnit.class, ChangeUnit.PERCENT),
                    bound(in.object("atLeast")), in.optionalObject("atMost").map(RuleForm::bound).orElse(null));
            case BETTER_THAN_LAST_YEAR -> new BetterThanLastYear(direction(in),
                    Required.list(in, "components").stream().map(RuleForm::component).toList());
            case MEET_ASSIGNED -> new MeetAssigned(in.text("indicator"),
                    in.optionalObject("percent").map(RuleForm::bound).orElse(WHOLE));
            case RATED_AT_LEAST -> new RatedAtLeast(Required.texts(in, "scale"), in.text("grade"));
            case DONE_BY -> new DoneBy(in.date("date"));
            case ALL_OF -> new AllOf(Required.texts(in, "criteria"));
            case AT_LEAST_OF -> new AtLeastOf(in.whole("count"), Required.texts(in, "criteria"));
            case NARRATIVE -> new Narrative();
        };
    }

    private static void only(Input in, String... own) {
        in.only(Stream.concat(Stream.of("kind"), Arrays.stream(own)).toArray(String[]::new));
    }

    private static Bound bound(Input in) {
        in.only("value", "inclusive");
        return new Bound(in.number("value"), in.flag("inclusive", true));
    }

    private static Direction direction(Input in) {
        return in.oneOf("direction", Direction.class, Direction.DECREASE);
    }

    private static Component component(Input in) {
        in.only("id", "title", "unitOfMeasure", "lastYear");
        return new Component(in.text("id"), in.text("title"), in.optionalText("unitOfMeasure").orElse(null),
                in.numbers("lastYear"));
    }

    static Map<String, Object> write(Rule rule) {
        return switch (rule) {
            case AtLeast(Bound bound) -> form(Kind.AT_LEAST).with("bound", bound, RuleForm::write).map();
            case AtMost(Bound bound) -> form(Kind.AT_MOST).with("bound", bound, RuleForm::write).map();
            case Between(Bound from, Bound to) -> form(Kind.BETWEEN)
                    .with("from", from, RuleForm::write).with("to", to, RuleForm::write).map();
            case Exactly(BigDecimal value) -> form(Kind.EXACTLY).with("value", value).map();
            case NoneOccur() -> form(Kind.NONE_OCCUR).map();
            case ChangeFrom(var direction, var by, var atLeast, var atMost) -> form(Kind.CHANGE_FROM)
                    .with("direction", direction).with("by", by)
                    .with("atLeast", atLeast, RuleForm::write).with("atMost", atMost, RuleForm::write).map();
            case BetterThanLastYear(var direction, var components) -> form(Kind.BETTER_THAN_LAST_YEAR)
                    .with("direction", direction).withAll("components", components, RuleForm::write).map();
            case MeetAssigned(var indicator, var percent) -> form(Kind.MEET_ASSIGNED)
                    .with("indicator", indicator).with("percent", percent, RuleForm::write).map();
            case RatedAtLeast(var scale, var grade) -> form(Kind.RATED_AT_LEAST)
                    .with("scale", scale).with("grade", grade).map();
            case DoneBy(var date) -> form(Kind.DONE_BY).with("date", date).map();
            case AllOf(var criteria) -> form(Kind.ALL_OF).with("criteria", criteria).map();
            case AtLeastOf(var count, var criteria) -> form(Kind.AT_LEAST_OF)
                    .with("count", count).with("criteria", criteria).map();
            case Narrative() -> form(Kind.NARRATIVE).map();
        };
    }

    private static Form form(Kind kind) {
        return new Form().with("kind", kind);
    }

    private static Map<String, Object> write(Bound bound) {
        return new Form().with("value", bound.value()).with("inclusive", bound.inclusive()).map();
    }

    private static Map<String, Object> write(Component component) {
        return new Form().with("id", component.id()).with("title", component.title())
                .with("unitOfMeasure", component.unitOfMeasure()).with("lastYear", component.lastYear()).map();
    }
}
