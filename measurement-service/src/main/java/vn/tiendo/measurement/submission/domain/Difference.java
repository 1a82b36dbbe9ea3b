package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * By how much an actual figure is another one than its estimate.
 *
 * @param absolute actual less estimate, in the target's unit of measure; of shares in points, rounded to two decimals
 * @param percent of the estimate, rounded to two decimals; absent when that was zero
 */
public record Difference(BigDecimal absolute, @Nullable BigDecimal percent) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** None when the two are not numbers of one kind. */
    static Optional<Difference> between(Value estimate, Value actual) {
        return switch (actual) {
            case Value.Number(BigDecimal now) when estimate instanceof Value.Number(BigDecimal before) ->
                Optional.of(of(before, now));
            case Value.Count now when estimate instanceof Value.Count before -> Optional.of(of(before.count(), now.count()));
            case Value.Ratio now when estimate instanceof Value.Ratio before ->
                share(before).flatMap(one -> share(now).map(other -> of(one, other).rounded()));
            case Value.Number _, Value.Count _, Value.Ratio _, Value.Rating _, Value.Done _, Value.Narrative _,
                    Value.Components _, Value.NoData _ -> Optional.empty();
        };
    }

    private static Difference of(BigDecimal estimate, BigDecimal actual) {
        BigDecimal absolute = actual.subtract(estimate);
        return new Difference(absolute, estimate.signum() == 0 ? null
                : absolute.multiply(WHOLE).divide(estimate.abs(), DECIMALS, RoundingMode.HALF_EVEN));
    }

    private Difference rounded() {
        return new Difference(absolute.setScale(DECIMALS, RoundingMode.HALF_EVEN), percent);
    }

    /** In per cent; none of nothing. */
    private static Optional<BigDecimal> share(Value.Ratio ratio) {
        return ratio.denominator().signum() == 0 ? Optional.empty()
                : Optional.of(ratio.numerator().multiply(WHOLE).divide(ratio.denominator(), MathContext.DECIMAL64));
    }
}
