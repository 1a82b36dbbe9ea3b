package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import vn.tiendo.measurement.plan.domain.Target;

/** From where to where a figure is usual, by what it was before. */
record UsualRange(BigDecimal low, BigDecimal high) {

    private static final int SHOWN_DIGITS = 3;

    /**
     * The widest of those that the earlier figures give, so that a season that came a year before as well is usual.
     *
     * @param earlier the same number beside earlier ones; not empty
     */
    static UsualRange of(Target target, List<Comparison> earlier, BigDecimal factor) {
        return earlier.stream().map(each -> of(target, each, factor))
                .reduce((one, other) -> new UsualRange(one.low.min(other.low), one.high.max(other.high))).orElseThrow();
    }

    /** A rate that can fall below zero moves about what it was; anything else is so many times more or less. */
    private static UsualRange of(Target target, Comparison earlier, BigDecimal factor) {
        BigDecimal before = earlier.before();
        BigDecimal width = before.abs().multiply(factor);
        BigDecimal low = target.belowZero() ? before.subtract(width) : before.divide(factor, MathContext.DECIMAL64);
        BigDecimal high = target.belowZero() ? before.add(width) : width;
        BigDecimal least = low.subtract(earlier.small());
        BigDecimal most = high.add(earlier.small());
        return new UsualRange(target.belowZero() ? least : least.max(BigDecimal.ZERO),
                most.min(Objects.requireNonNullElse(earlier.most(), most)));
    }

    boolean holds(BigDecimal number) {
        return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }

    /** Rounded outwards, as people say it. */
    String shown() {
        return rounded(low, RoundingMode.FLOOR) + " … " + rounded(high, RoundingMode.CEILING);
    }

    private static String rounded(BigDecimal number, RoundingMode rounding) {
        BigDecimal digits = number.round(new MathContext(SHOWN_DIGITS, rounding));
        return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
    }
}
