package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;

/** What the figures of a target come to over time and over all who report. */
sealed interface Level {

    record Known(BigDecimal value) implements Level {
    }

    record NothingReported() implements Level {
    }

    /** The denominators add up to zero. */
    record NothingToCount() implements Level {
    }

    /** Several reporters sent bare percentages: these do not add up and have no mean. */
    record NotAddable() implements Level {
    }

    /** Decimal places that a quotient keeps. */
    int SCALE = 6;

    static Level of(Target target, Evidence evidence) {
        List<Value.Ratio> ratios = evidence.values(Value.Ratio.class);
        if (!ratios.isEmpty()) {
            return ofRatios(target, evidence, ratios);
        }
        List<BigDecimal> all = numbers(evidence.figures().stream());
        if (all.isEmpty()) {
            return new NothingReported();
        }
        if (target.percentage() && reporters(evidence) > 1) {
            return new NotAddable();
        }
        return new Known(switch (target.aggregation()) {
            case SUM -> sum(all.stream());
            case LAST -> sum(Stream.concat(numbers(evidence.latest(Value.Number.class).stream()).stream(),
                    numbers(evidence.latest(Value.Count.class).stream()).stream()));
            case MAX -> all.stream().reduce(BigDecimal::max).orElseThrow();
            case MEAN -> quotient(sum(all.stream()), BigDecimal.valueOf(all.size()));
        });
    }

    private static Level ofRatios(Target target, Evidence evidence, List<Value.Ratio> all) {
        return switch (target.aggregation()) {
            case LAST -> ratio(target, evidence.latest(Value.Ratio.class).stream()
                    .map(reported -> (Value.Ratio) reported.value()).toList());
            case SUM, MEAN -> ratio(target, all);
            case MAX -> evidence.byPeriod().values().stream()
                    .map(period -> ratio(target, period.values(Value.Ratio.class)))
                    .flatMap(level -> level instanceof Known(var value) ? Stream.of(value) : Stream.empty())
                    .reduce(BigDecimal::max).<Level>map(Known::new).orElseGet(NothingToCount::new);
        };
    }

    /** Σ numerator / Σ denominator, in the unit of measure. */
    private static Level ratio(Target target, Collection<Value.Ratio> ratios) {
        BigDecimal numerator = sum(ratios.stream().map(Value.Ratio::numerator));
        BigDecimal denominator = sum(ratios.stream().map(Value.Ratio::denominator));
        if (denominator.signum() == 0) {
            return new NothingToCount();
        }
        return new Known(quotient(numerator.multiply(scaleOf(target)), denominator));
    }

    private static BigDecimal scaleOf(Target target) {
        return switch (target.unitOfMeasure()) {
            case "%" -> BigDecimal.valueOf(100);
            case "‰" -> BigDecimal.valueOf(1000);
            case null, default -> BigDecimal.ONE;
        };
    }

    private static long reporters(Evidence evidence) {
        return evidence.withData().stream().map(Reported::reporter).distinct().count();
    }

    private static List<BigDecimal> numbers(Stream<Reported> figures) {
        return figures.map(Reported::value).<BigDecimal>mapMulti((value, out) -> {
            if (value instanceof Value.Number(var number)) {
                out.accept(number);
            } else if (value instanceof Value.Count(var count)) {
                out.accept(count);
            }
        }).toList();
    }

    static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without trailing zeros, so that equal figures look the same however they came about. */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return plain(dividend.divide(divisor, Math.max(SCALE, dividend.scale()), RoundingMode.HALF_EVEN));
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
