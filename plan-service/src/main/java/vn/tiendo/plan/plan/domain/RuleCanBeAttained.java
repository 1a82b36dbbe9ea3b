package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Ids;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;
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

/** Some figure could attain the rule, and what it compares with makes sense. */
final class RuleCanBeAttained implements PlanCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int SMALLEST_SCALE = 2;

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().flatMap(each -> Stream.concat(
                checked.readable(each.at("rule")) ? rule(each, checked.year()) : Stream.empty(),
                weight(each, checked)));
    }

    private static Stream<Flaw> rule(Located at, OptionalInt year) {
        return switch (at.target().rule()) {
            case AtLeast(Bound bound) -> floor(at, "rule/bound", bound.value(), bound);
            case AtMost _, NoneOccur _, DoneBy _, Narrative _, AllOf _ -> Stream.empty();
            case Between(Bound from, Bound to) ->
                    Stream.concat(ordered(at, "rule/to", from, to), floor(at, "rule/from", from.value(), from));
            case Exactly(BigDecimal value) -> floor(at, "rule/value", value, new Bound(value, true));
            case MeetAssigned(_, Bound percent) -> above(at, "rule/percent/value", percent.value());
            case ChangeFrom change -> change(at, change);
            case BetterThanLastYear better -> components(at, better.components(), year);
            case RatedAtLeast(List<String> scale, String grade) -> scale(at, scale, grade);
            case AtLeastOf(int count, List<String> criteria) -> count(at, count, criteria.size());
        };
    }

    /** A part cannot be more than its whole. */
    private static Stream<Flaw> floor(Located at, String field, BigDecimal value, Bound bound) {
        var measurement = at.target().measurement();
        boolean whole = measurement.partOfWhole()
                && (measurement.measure() == Measure.RATIO || "%".equals(measurement.unitOfMeasure()));
        return whole && bound.excludes(new Bound(WHOLE, true))
                ? one(at, field, FlawCode.CONTRADICTORY_RULE, value, "≤ 100") : Stream.empty();
    }

    private static Stream<Flaw> ordered(Located at, String field, Bound lower, @Nullable Bound upper) {
        return upper != null && lower.excludes(upper)
                ? one(at, field, FlawCode.CONTRADICTORY_RULE, upper.value(), lower.value()) : Stream.empty();
    }

    private static Stream<Flaw> above(Located at, String field, BigDecimal value) {
        return value.signum() <= 0 ? one(at, field, FlawCode.OUT_OF_RANGE, value, "> 0") : Stream.empty();
    }

    private static Stream<Flaw> change(Located at, ChangeFrom change) {
        var baseline = at.target().references().baseline();
        var base = change.by() == ChangeUnit.PERCENT && baseline != null
                ? above(at, "baseline/value", baseline.value()) : Stream.<Flaw>empty();
        return Stream.concat(ordered(at, "rule/atMost", change.atLeast(), change.atMost()), base);
    }

    private static Stream<Flaw> components(Located at, List<Component> components, OptionalInt year) {
        var flaws = new ArrayList<Flaw>();
        if (components.isEmpty()) {
            flaws.add(new Flaw(at.at("rule/components"), FlawCode.REQUIRED, null, null));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i);
            var field = "rule/components/" + i;
            if (!Ids.CODE.matcher(component.id()).matches()) {
                flaws.add(new Flaw(at.at(field + "/id"), FlawCode.UNKNOWN_VALUE, component.id(), Ids.CODE.pattern()));
            } else if (!ids.add(component.id())) {
                flaws.add(new Flaw(at.at(field + "/id"), FlawCode.DUPLICATE_COMPONENT, component.id(), null));
            }
            year.ifPresent(known -> months(at, field, component, known - 1).forEach(flaws::add));
        }
        return flaws.stream();
    }

    private static Stream<Flaw> months(Located at, String field, Component component, int lastYear) {
        return component.lastYear().keySet().stream().filter(month -> !monthOf(lastYear).contains(month)).sorted()
                .map(month -> new Flaw(at.at(field + "/lastYear/" + escaped(month)), FlawCode.UNKNOWN_VALUE, month,
                        lastYear + "-M01 … " + lastYear + "-M12"));
    }

    private static List<String> monthOf(int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> "%d-M%02d".formatted(year, month)).toList();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static Stream<Flaw> scale(Located at, List<String> scale, String grade) {
        if (scale.size() < SMALLEST_SCALE || scale.size() != new HashSet<>(scale).size()) {
            return one(at, "rule/scale", FlawCode.OUT_OF_RANGE, scale, "≥ " + SMALLEST_SCALE);
        }
        return scale.contains(grade) ? Stream.empty()
                : one(at, "rule/grade", FlawCode.GRADE_NOT_ON_SCALE, grade, scale);
    }

    private static Stream<Flaw> count(Located at, int count, int criteria) {
        if (count < 1) {
            return one(at, "rule/count", FlawCode.OUT_OF_RANGE, count, "≥ 1");
        }
        return count > criteria ? one(at, "rule/count", FlawCode.CONTRADICTORY_RULE, count, criteria)
                : Stream.empty();
    }

    private static Stream<Flaw> weight(Located at, PlanUnderCheck checked) {
        return checked.readable(at.at("weight")) ? above(at, "weight", at.target().weight()) : Stream.empty();
    }

    private static Stream<Flaw> one(Located at, String field, FlawCode code, Object given, Object expected) {
        return Stream.of(new Flaw(at.at(field), code, given, expected));
    }
}
