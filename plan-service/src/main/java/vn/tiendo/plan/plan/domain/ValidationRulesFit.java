package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Ids;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;

/** Validation rules lay beside each other only what can be: numbers of one unit of measure, told for the same periods. */
final class ValidationRulesFit implements PlanCheck {

    private static final Set<Measure> NUMBERS = EnumSet.of(Measure.NUMBER, Measure.COUNT);

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        var flaws = new ArrayList<Flaw>();
        var ids = new HashSet<String>();
        var rules = checked.plan().validationRules();
        for (int i = 0; i < rules.size(); i++) {
            var pointer = "/validationRules/" + i;
            named(pointer + "/id", rules.get(i).id(), ids).ifPresent(flaws::add);
            new Sides(checked, pointer, rules.get(i)).flaws(flaws);
        }
        return flaws.stream();
    }

    private static Optional<Flaw> named(String pointer, String id, Set<String> ids) {
        if (!Ids.CODE.matcher(id).matches()) {
            return Optional.of(new Flaw(pointer, FlawCode.UNKNOWN_VALUE, id, Ids.CODE.pattern()));
        }
        return ids.add(id) ? Optional.empty() : Optional.of(new Flaw(pointer, FlawCode.DUPLICATE_VALIDATION_RULE, id, null));
    }

    /** The targets of one rule. */
    private record Sides(PlanUnderCheck checked, String pointer, ValidationRule rule) {

        void flaws(List<Flaw> flaws) {
            var left = known(pointer + "/left", rule.left(), flaws);
            if (rule.right().isEmpty()) {
                flaws.add(new Flaw(pointer + "/right", FlawCode.REQUIRED, null, null));
            }
            var seen = new HashSet<>(Set.of(rule.left()));
            for (int i = 0; i < rule.right().size(); i++) {
                var at = pointer + "/right/" + i;
                var id = rule.right().get(i);
                if (!seen.add(id)) {
                    flaws.add(new Flaw(at, FlawCode.DUPLICATE_TARGET, id, null));
                    continue;
                }
                known(at, id, flaws).ifPresent(right -> left.ifPresent(each -> comparable(at, each, right, flaws)));
            }
        }

        private Optional<Target> known(String at, String id, List<Flaw> flaws) {
            var target = checked.target(id);
            if (target.isEmpty()) {
                flaws.add(new Flaw(at, FlawCode.UNKNOWN_TARGET, id, checked.plan().id()));
                return Optional.empty();
            }
            return target.filter(each -> checked.readable(each.at("measure")) && isNumber(at, each, flaws)).map(Located::target);
        }

        private static boolean isNumber(String at, Located named, List<Flaw> flaws) {
            var measurement = named.target().measurement();
            boolean fits = NUMBERS.contains(measurement.measure());
            if (!fits) {
                flaws.add(new Flaw(at, FlawCode.RULE_MEASURE_MISMATCH, measurement.measure().name(),
                        NUMBERS.stream().map(Enum::name).toList()));
            } else if (severalDoNotAddUp(named.target())) {
                flaws.add(new Flaw(at, FlawCode.PARTS_DO_NOT_ADD_UP, name(measurement.partsAggregation()),
                        List.of(PartsAggregation.SUM.name())));
            }
            return fits;
        }

        /** The greatest of several neighbourhoods is nobody's figure that could be added to another. */
        private static boolean severalDoNotAddUp(Target target) {
            return target.duty().reporting().size() > 1
                    && target.measurement().partsAggregation() != PartsAggregation.SUM;
        }

        private static void comparable(String at, Target left, Target right, List<Flaw> flaws) {
            var one = left.measurement();
            var other = right.measurement();
            if (!Objects.equals(one.unitOfMeasure(), other.unitOfMeasure())) {
                flaws.add(new Flaw(at, FlawCode.NOT_COMPARABLE, other.unitOfMeasure(), one.unitOfMeasure()));
            }
            var course = one.schedule();
            var otherCourse = other.schedule();
            if (course != null && otherCourse != null) {
                same(at, otherCourse.frequency(), course.frequency(), flaws);
                same(at, otherCourse.aggregation(), course.aggregation(), flaws);
            }
        }

        private static void same(String at, @Nullable Enum<?> given, @Nullable Enum<?> expected, List<Flaw> flaws) {
            if (given != expected) {
                flaws.add(new Flaw(at, FlawCode.NOT_COMPARABLE, name(given), name(expected)));
            }
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }
}
