package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.tiendo.measurement.plan.domain.ValidationRule;

/** The numbers of a validation rule, all of them known. */
record RuleSides(ValidationRule rule, BigDecimal left, List<BigDecimal> right) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** None when the figure of one of the targets is not known. */
    static Optional<RuleSides> of(ValidationRule rule, Function<String, Optional<BigDecimal>> figure) {
        List<BigDecimal> right = new ArrayList<>();
        rule.right().forEach(target -> figure.apply(target).ifPresent(right::add));
        return right.size() < rule.right().size() ? Optional.empty()
                : figure.apply(rule.left()).map(left -> new RuleSides(rule, left, right));
    }

    boolean hold() {
        BigDecimal over = left.subtract(sum());
        return switch (rule.operator()) {
            case NOT_ABOVE -> over.compareTo(rounding()) <= 0;
            case SUM_OF -> over.abs().compareTo(rounding()) <= 0;
        };
    }

    private BigDecimal sum() {
        return right.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Figures with decimals may each be rounded, by up to half a unit of the last one; whole ones are exact. */
    private BigDecimal rounding() {
        int decimals = right.stream().mapToInt(BigDecimal::scale).reduce(left.scale(), Math::max);
        return decimals == 0 ? BigDecimal.ZERO
                : HALF.scaleByPowerOfTen(-decimals).multiply(BigDecimal.valueOf(right.size() + 1L));
    }

    String given() {
        return rule.left() + " = " + left.toPlainString();
    }

    String expected() {
        return rule.shown() + " = " + sum().toPlainString();
    }
}
