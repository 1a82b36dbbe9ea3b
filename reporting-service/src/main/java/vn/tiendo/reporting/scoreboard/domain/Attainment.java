package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far many targets are together: the mean of what is known of each, by their weights. What is not known counts neither as zero nor
 * as fulfilled: it is told by the coverage. Targets that no number says anything of, and those to which nothing applies, are in neither.
 *
 * @param percent 0 to 100; null as long as nothing is known
 * @param coverage how much of the weight is known, in per cent; null without targets
 * @param gained Σ weight × per cent attained, over those of which it is known
 * @param known Σ weight of those
 * @param weight Σ weight of all
 */
public record Attainment(@Nullable BigDecimal percent, @Nullable BigDecimal coverage, BigDecimal gained, BigDecimal known,
        BigDecimal weight) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 6;
    private static final Attainment NOTHING = of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static Attainment of(BigDecimal gained, BigDecimal known, BigDecimal weight) {
        return new Attainment(quotient(gained, known), quotient(known.multiply(HUNDRED), weight), plain(gained), plain(known), plain(weight));
    }

    /** @param percent of one target; null when it is not known */
    public static Attainment of(BigDecimal weight, @Nullable BigDecimal percent) {
        return percent == null ? of(BigDecimal.ZERO, BigDecimal.ZERO, weight) : of(weight.multiply(percent), weight, weight);
    }

    /** Criteria are in the target that they are part of. */
    public static Attainment of(Stream<Row> rows) {
        return together(rows.filter(row -> row.partOf() == null).flatMap(Attainment::of));
    }

    private static Stream<Attainment> of(Row row) {
        return row.verdict().status() == Status.NOT_APPLICABLE ? Stream.empty()
                : Stream.ofNullable(row.weight()).map(weight -> of(weight, row.verdict().attainment()));
    }

    public static Attainment together(Stream<Attainment> some) {
        return some.reduce(NOTHING, Attainment::and);
    }

    private Attainment and(Attainment other) {
        return of(gained.add(other.gained), known.add(other.known), weight.add(other.weight));
    }

    private static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : plain(dividend.divide(divisor, SCALE, RoundingMode.HALF_EVEN));
    }

    /** Equal numbers look the same however they came about. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
