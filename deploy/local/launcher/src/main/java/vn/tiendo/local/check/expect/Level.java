package vn.tiendo.local.check.expect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * One number out of all figures of a target.
 *
 * @param all with data, oldest first
 * @param latest the newest of each reporter
 */
record Level(JsonNode target, List<Entry> all, List<Entry> latest) {

    static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null when there is nothing to count: a denominator of zero. */
    @Nullable BigDecimal value() {
        String aggregation = target.path("aggregation").asString("LAST");
        List<Entry> counted = aggregation.equals("LAST") ? latest : all;
        if (target.get("measure").asString().equals("RATIO")) return ratio(counted);
        List<BigDecimal> numbers = counted.stream().map(Level::number).toList();
        return switch (aggregation) {
            case "SUM", "LAST" -> sum(numbers);
            case "MAX" -> numbers.stream().reduce(BigDecimal::max).orElseThrow();
            case "MEAN" -> sum(numbers).divide(BigDecimal.valueOf(numbers.size()), PRECISION);
            default -> throw new IllegalArgumentException("no aggregation " + aggregation);
        };
    }

    /** Sum over sum, never a mean of percentages. */
    private @Nullable BigDecimal ratio(List<Entry> counted) {
        BigDecimal numerator = sum(counted.stream().map(e -> e.value().get("numerator").decimalValue()).toList());
        BigDecimal denominator = sum(counted.stream().map(e -> e.value().get("denominator").decimalValue()).toList());
        if (denominator.signum() == 0) return null;
        BigDecimal factor = target.path("unitOfMeasure").asString("").equals("%") ? HUNDRED : BigDecimal.ONE;
        return numerator.multiply(factor).divide(denominator, PRECISION);
    }

    private static BigDecimal number(Entry entry) {
        return entry.value().get(entry.kind().equals("COUNT") ? "count" : "number").decimalValue();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
