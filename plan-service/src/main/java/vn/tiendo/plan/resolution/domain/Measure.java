package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A number of a clause that sets what is to be attained.
 *
 * @param high upper end of a range
 * @param whole of "7/9 bản": 9
 * @param orMore "trở lên" follows, or "trở xuống" if false; null if neither does
 * @param from first token of the words that belong to the number
 */
record Measure(Amount low, @Nullable Amount high, @Nullable BigDecimal whole, Comparison comparison,
        @Nullable Boolean orMore, int from, int to) {

    @Nullable String unit() {
        return high != null && high.unit() != null ? high.unit() : low.unit();
    }

    /** The number that stands last. */
    Amount last() {
        return high == null ? low : high;
    }

    boolean isShare() {
        return "%".equals(unit());
    }
}
