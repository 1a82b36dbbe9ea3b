package vn.tiendo.reporting.comparison.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How values lie. Quartiles lie between two values by the distance from each (type 7 of Hyndman and Fan, "Sample Quantiles in
 * Statistical Packages", 1996: what spreadsheets call QUARTILE.INC).
 *
 * @param count of the values
 */
public record Distribution(int count, BigDecimal least, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile,
        BigDecimal greatest) {

    /** An outlier lies further from the quartiles than this many times their distance (Tukey's fences). */
    private static final BigDecimal FENCE = new BigDecimal("1.5");
    /** Fewer values have no outliers. */
    private static final int ENOUGH = 5;
    private static final int SCALE = 6;

    /** Empty without values. */
    public static Optional<Distribution> of(Stream<BigDecimal> values) {
        List<BigDecimal> sorted = values.sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(new Distribution(sorted.size(), sorted.getFirst(),
                quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3), sorted.getLast()));
    }

    private static BigDecimal quartile(List<BigDecimal> sorted, int which) {
        int quarters = (sorted.size() - 1) * which;
        BigDecimal below = sorted.get(quarters / 4);
        BigDecimal above = sorted.get(Math.min(sorted.size() - 1, quarters / 4 + 1));
        BigDecimal between = above.subtract(below).multiply(BigDecimal.valueOf(quarters % 4L))
                .divide(BigDecimal.valueOf(4), SCALE, RoundingMode.HALF_EVEN);
        return plain(below.add(between));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    boolean hasOutlier(BigDecimal value) {
        BigDecimal reach = upperQuartile.subtract(lowerQuartile).multiply(FENCE);
        return count >= ENOUGH && (value.compareTo(lowerQuartile.subtract(reach)) < 0
                || value.compareTo(upperQuartile.add(reach)) > 0);
    }
}
