package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.Rule.AllOf;
import vn.tiendo.plan.plan.domain.Rule.AtLeast;
import vn.tiendo.plan.plan.domain.Rule.AtLeastOf;
import vn.tiendo.plan.plan.domain.Rule.AtMost;
import vn.tiendo.plan.plan.domain.Rule.BetterThanLastYear;
import vn.tiendo.plan.plan.domain.Rule.Between;
import vn.tiendo.plan.plan.domain.Rule.ChangeFrom;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Component;
import vn.tiendo.plan.plan.domain.Rule.DoneBy;
import vn.tiendo.plan.plan.domain.Rule.Exactly;
import vn.tiendo.plan.plan.domain.Rule.MeetAssigned;
import vn.tiendo.plan.plan.domain.Rule.Narrative;
import vn.tiendo.plan.plan.domain.Rule.NoneOccur;
import vn.tiendo.plan.plan.domain.Rule.RatedAtLeast;

/** A rule field by field; the same meaning has the same name in every kind of rule. */
final class RuleFields {

    private static final String PERCENT = "%";

    private final PlanFields.Fields fields;
    private final @Nullable String unit;

    private RuleFields(PlanFields.Fields fields, @Nullable String unit) {
        this.fields = fields;
        this.unit = unit;
    }

    static void put(Rule rule, @Nullable String unit, PlanFields.Fields fields) {
        new RuleFields(fields, unit).put(rule);
    }

    private void put(Rule rule) {
        switch (rule) {
            case AtLeast(Bound bound) -> kind("AT_LEAST").bound("min", bound, unit);
            case AtMost(Bound bound) -> kind("AT_MOST").bound("max", bound, unit);
            case Between(Bound from, Bound to) -> kind("BETWEEN").bound("min", from, unit).bound("max", to, unit);
            case Exactly(BigDecimal value) -> kind("EXACTLY").with("value", value, unit);
            case NoneOccur() -> kind("NONE_OCCUR");
            case ChangeFrom change -> change(change);
            case BetterThanLastYear(var direction, var components) ->
                    kind("BETTER_THAN_LAST_YEAR").with("direction", direction.name(), null).components(components);
            case MeetAssigned(String indicator, Bound percent) ->
                    kind("MEET_ASSIGNED").with("indicator", indicator, null).bound("percent", percent, PERCENT);
            case RatedAtLeast(List<String> scale, String grade) ->
                    kind("RATED_AT_LEAST").with("scale", scale, null).with("grade", grade, null);
            case DoneBy(var date) -> kind("DONE_BY").with("date", date, null);
            case AllOf(List<String> criteria) -> kind("ALL_OF").with("criteria", criteria, null);
            case AtLeastOf(int count, List<String> criteria) -> kind("AT_LEAST_OF")
                    .with("count", BigDecimal.valueOf(count), null).with("criteria", criteria, null);
            case Narrative() -> kind("NARRATIVE");
        }
    }

    private void change(ChangeFrom change) {
        var counted = change.by() == ChangeUnit.PERCENT ? PERCENT : unit;
        kind("CHANGE_FROM").with("direction", change.direction().name(), null).with("by", change.by().name(), null)
                .bound("min", change.atLeast(), counted).bound("max", change.atMost(), counted);
    }

    private RuleFields kind(String kind) {
        return with("kind", kind, null);
    }

    private RuleFields bound(String name, @Nullable Bound bound, @Nullable String counted) {
        return bound == null ? this
                : with(name, bound.value(), counted).with(name + ".inclusive", bound.inclusive(), null);
    }

    private void components(List<Component> components) {
        for (var each : components) {
            var name = "component." + each.id();
            with(name, each.title(), null).with(name + ".unitOfMeasure", each.unitOfMeasure(), null);
            each.lastYear().forEach((month, value) -> with(name + "." + month, value, each.unitOfMeasure()));
        }
    }

    private RuleFields with(String name, @Nullable Object value, @Nullable String counted) {
        fields.put("rule." + name, value, counted);
        return this;
    }
}
