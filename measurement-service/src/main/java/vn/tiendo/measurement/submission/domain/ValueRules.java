package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.problem.Violation;

/** What a target demands of a value. */
final class ValueRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Target target;
    private final String pointer;
    private final List<Violation> violations;

    private ValueRules(Target target, String pointer, List<Violation> violations) {
        this.target = target;
        this.pointer = pointer;
        this.violations = violations;
    }

    static void check(Target target, Value value, String pointer, List<Violation> violations) {
        new ValueRules(target, pointer, violations).check(value);
    }

    /** The measure that a value is of; absent when it fits every measure. */
    private static @Nullable Measure measure(Value value) {
        return switch (value) {
            case Value.Number _ -> Measure.NUMBER;
            case Value.Ratio _ -> Measure.RATIO;
            case Value.Count _ -> Measure.COUNT;
            case Value.Rating _ -> Measure.RATING;
            case Value.Done _ -> Measure.DONE;
            case Value.Narrative _ -> Measure.NARRATIVE;
            case Value.Components _ -> Measure.COMPONENTS;
            case Value.NoData _ -> null;
        };
    }

    private void check(Value value) {
        @Nullable Measure measure = measure(value);
        if (measure != null && measure != target.measure()) {
            refuse("/kind", "wrong-kind", measure.toString(), target.measure().toString());
            return;
        }
        switch (value) {
            case Value.Number(BigDecimal number) -> checkNumber(number);
            case Value.Ratio(BigDecimal numerator, BigDecimal denominator) -> checkRatio(numerator, denominator);
            case Value.Count(BigDecimal count, var occurrences) -> checkCount(count, occurrences.size());
            case Value.Rating(String grade) -> checkGrade(grade);
            case Value.Components(var components) -> checkComponents(components);
            case Value.Done _ -> { }
            case Value.Narrative _ -> { }
            case Value.NoData _ -> { }
        }
    }

    private void checkNumber(BigDecimal number) {
        if (!target.belowZero()) {
            notNegative("/number", number);
        }
        if (target.partOfWhole() && number.compareTo(WHOLE) > 0) {
            refuse("/number", "above-whole", number, WHOLE);
        }
    }

    private void checkRatio(BigDecimal numerator, BigDecimal denominator) {
        notNegative("/numerator", numerator);
        notNegative("/denominator", denominator);
        if (target.partOfWhole() && numerator.compareTo(denominator) > 0) {
            refuse("/numerator", "numerator-above-denominator", numerator, denominator);
        }
    }

    /** @param listed how many occurrences are listed; 0: they are not */
    private void checkCount(BigDecimal count, int listed) {
        notNegative("/count", count);
        if (count.scale() > 0) {
            refuse("/count", "not-whole", count, null);
        } else if (listed > 0 && count.compareTo(BigDecimal.valueOf(listed)) != 0) {
            refuse("/count", "count-of-occurrences", count, listed);
        }
    }

    private void checkGrade(String grade) {
        if (!target.scale().contains(grade)) {
            refuse("/grade", "grade-not-on-scale", grade, target.scale());
        }
    }

    private void checkComponents(Map<String, BigDecimal> components) {
        components.forEach((id, number) -> {
            String at = "/components/" + id.replace("~", "~0").replace("/", "~1");
            if (target.components().contains(id)) {
                notNegative(at, number);
            } else {
                refuse(at, "unknown-component", id, target.components().stream().sorted().toList());
            }
        });
        target.components().stream().sorted().filter(id -> !components.containsKey(id))
                .forEach(id -> refuse("/components", "missing-component", null, id));
    }

    private void notNegative(String at, BigDecimal number) {
        if (number.signum() < 0) {
            refuse(at, "negative", number, null);
        }
    }

    private void refuse(String at, String code, @Nullable Object given, @Nullable Object expected) {
        violations.add(new Violation(pointer + at, code, given, expected));
    }
}
