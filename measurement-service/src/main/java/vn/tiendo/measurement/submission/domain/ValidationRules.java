package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.plan.domain.ValidationRule;
import vn.tiendo.platform.problem.Violation;

/**
 * The rules of the plan among figures. Where the same departments report all targets of a rule, each of them, and each
 * of its parts, keeps it by itself. Else the figures of all together do: those of others may still change, so that what
 * is wrong with them is only told.
 */
final class ValidationRules {

    private final Plan plan;
    private final String department;
    private final Map<FigureKey, String> pointers;

    /** @param pointers of the figures that are given just now */
    ValidationRules(Plan plan, String department, Map<FigureKey, String> pointers) {
        this.plan = plan;
        this.department = department;
        this.pointers = pointers;
    }

    /** Departments whose figures stand in a rule beside this one's. */
    static Set<String> others(Plan plan, String department) {
        Set<String> others = new HashSet<>();
        plan.validationRules().stream().filter(rule -> isAcross(plan, rule, department))
                .forEach(rule -> targets(plan, rule).forEach(target -> others.addAll(target.reporting())));
        others.remove(department);
        return others;
    }

    /** @param figures of the department; what was handed in before as it is was taken so */
    List<Violation> broken(Map<FigureKey, Figure> figures) {
        return plan.validationRules().stream().filter(rule -> isAmongTheSame(plan, rule, department))
                .flatMap(rule -> parts(figures, rule).flatMap(part -> broken(figures, rule, part).stream())).toList();
    }

    private Optional<Violation> broken(Map<FigureKey, Figure> figures, ValidationRule rule, String part) {
        List<FigureKey> keys = rule.targets().map(target -> key(target, part)).toList();
        boolean changed = keys.stream().map(figures::get).filter(Objects::nonNull)
                .anyMatch(figure -> !Objects.requireNonNull(figure).current().submitted());
        return !changed ? Optional.empty() : RuleSides.of(rule, target -> number(figures.get(key(target, part))))
                .filter(sides -> !sides.hold()).map(sides -> violation(sides, "rule-broken", keys));
    }

    /** The whole has an empty name here. */
    private static Stream<String> parts(Map<FigureKey, Figure> figures, ValidationRule rule) {
        Set<String> parts = new TreeSet<>();
        figures.keySet().stream().filter(key -> key.target().equals(rule.left()))
                .forEach(key -> parts.add(Objects.requireNonNullElse(key.part(), "")));
        return parts.stream();
    }

    private static FigureKey key(String target, String part) {
        return new FigureKey(target, part.isEmpty() ? null : part);
    }

    /** @param others what other departments handed in, by department */
    List<Violation> brokenWithOthers(Map<FigureKey, Value> own, Map<String, Map<FigureKey, Value>> others) {
        return plan.validationRules().stream().filter(rule -> isAcross(plan, rule, department))
                .flatMap(rule -> brokenWithOthers(rule, own, others).stream()).toList();
    }

    private Optional<Violation> brokenWithOthers(ValidationRule rule, Map<FigureKey, Value> own,
            Map<String, Map<FigureKey, Value>> others) {
        List<FigureKey> given = rule.targets().flatMap(target -> pointers.keySet().stream()
                .filter(key -> key.target().equals(target)).sorted()).toList();
        return given.isEmpty() ? Optional.empty() : RuleSides.of(rule, target -> total(target, own, others))
                .filter(sides -> !sides.hold()).map(sides -> violation(sides, "rule-broken-with-others", given));
    }

    /** Of all who report the target; none as long as one of them is missing. */
    private Optional<BigDecimal> total(String target, Map<FigureKey, Value> own, Map<String, Map<FigureKey, Value>> others) {
        BigDecimal total = BigDecimal.ZERO;
        for (String each : plan.target(target).map(Target::reporting).orElse(Set.of())) {
            Map<FigureKey, Value> figures = each.equals(department) ? own : others.getOrDefault(each, Map.of());
            Optional<BigDecimal> figure = total(target, figures);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(figure.get());
        }
        return Optional.of(total);
    }

    /** The whole, or else all its parts together. */
    private static Optional<BigDecimal> total(String target, Map<FigureKey, Value> figures) {
        @Nullable Value whole = figures.get(key(target, ""));
        if (whole != null) {
            return number(whole);
        }
        List<Optional<BigDecimal>> parts = figures.entrySet().stream().filter(each -> each.getKey().target().equals(target))
                .map(each -> number(each.getValue())).toList();
        return parts.isEmpty() || parts.contains(Optional.<BigDecimal>empty()) ? Optional.empty()
                : parts.stream().flatMap(Optional::stream).reduce(BigDecimal::add);
    }

    private static Optional<BigDecimal> number(@Nullable Figure figure) {
        return figure == null ? Optional.empty() : number(figure.current().value());
    }

    /** The plan has rules for these two only. */
    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Number(BigDecimal number) -> Optional.of(number);
            case Value.Count(BigDecimal count, var _) -> Optional.of(count);
            case Value.Ratio _, Value.Rating _, Value.Done _, Value.Narrative _, Value.Components _, Value.NoData _ ->
                Optional.empty();
        };
    }

    /** Told at the first figure of the rule that is given just now. */
    private Violation violation(RuleSides sides, String code, List<FigureKey> keys) {
        String pointer = keys.stream().map(pointers::get).filter(Objects::nonNull).findFirst()
                .map(each -> each + "/value").orElse(HandIn.ALL);
        return new Violation(pointer, code, sides.given(), sides.expected());
    }

    private static boolean isAmongTheSame(Plan plan, ValidationRule rule, String department) {
        return targets(plan, rule).allMatch(target -> target.reporting().contains(department))
                && targets(plan, rule).map(Target::reporting).distinct().count() == 1;
    }

    private static boolean isAcross(Plan plan, ValidationRule rule, String department) {
        return targets(plan, rule).anyMatch(target -> target.reporting().contains(department))
                && !isAmongTheSame(plan, rule, department);
    }

    private static Stream<Target> targets(Plan plan, ValidationRule rule) {
        return rule.targets().flatMap(id -> plan.target(id).stream());
    }
}
