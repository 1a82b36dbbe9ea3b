package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Aggregation;
import vn.tiendo.measurement.plan.domain.Target;

/** How a figure that is far from the last one may have gone wrong, as its size lets guess. */
enum Slip {

    /** No usual one is seen. */
    UNKNOWN("implausible"),
    /** A digit too many or too few, thousands or millions for ones. */
    POWER_OF_TEN("implausible-power-of-ten"),
    SWAPPED("implausible-swapped"),
    SIGN("implausible-sign"),
    /** The year's figure in the place of the period's. */
    CUMULATED("implausible-cumulated"),
    /** The period's figure in the place of the year's. */
    NOT_CUMULATED("implausible-not-cumulated");

    private static final List<String> POWERS = List.of("10", "100", "1000", "1000000", "0.1", "0.01", "0.001", "0.000001");
    /** How far a figure may be from what the slip would make of the last one. */
    private static final BigDecimal NEAR = new BigDecimal("0.25");
    /** Of fewer periods the year's figure is not yet told from a period's. */
    private static final int SEVERAL_PERIODS = 3;

    private final String code;

    Slip(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The slip that comes nearest. */
    static Slip of(Target target, int ordinal, BigDecimal now, BigDecimal before) {
        return before.signum() == 0 ? UNKNOWN : candidates(target, ordinal).filter(each -> each.explains(now, before))
                .min(Comparator.comparing(each -> each.distance(now, before))).map(Candidate::slip).orElse(UNKNOWN);
    }

    /** Whether each of the two stands where the other should. */
    static boolean isSwapped(Value now, @Nullable Value before) {
        return now instanceof Value.Ratio(BigDecimal numerator, BigDecimal denominator)
                && before instanceof Value.Ratio(BigDecimal part, BigDecimal whole)
                && !near(part, whole) && near(numerator, whole) && near(denominator, part);
    }

    /** @param times what the last figure would have to be multiplied with */
    private record Candidate(Slip slip, BigDecimal times) {

        boolean explains(BigDecimal now, BigDecimal before) {
            return near(now, before.multiply(times));
        }

        BigDecimal distance(BigDecimal now, BigDecimal before) {
            return now.divide(before.multiply(times), MathContext.DECIMAL64).subtract(BigDecimal.ONE).abs();
        }
    }

    private static Stream<Candidate> candidates(Target target, int ordinal) {
        Stream<Candidate> powers = POWERS.stream().map(power -> new Candidate(POWER_OF_TEN, new BigDecimal(power)));
        Stream<Candidate> sign = Stream.of(new Candidate(SIGN, BigDecimal.ONE.negate()));
        return Stream.of(powers, sign, overTime(target.overTime().aggregation(), ordinal)).flatMap(each -> each);
    }

    private static Stream<Candidate> overTime(@Nullable Aggregation aggregation, int ordinal) {
        if (ordinal < SEVERAL_PERIODS) {
            return Stream.empty();
        }
        return switch (aggregation) {
            case SUM -> Stream.of(new Candidate(CUMULATED, BigDecimal.valueOf(ordinal)));
            case LAST -> Stream.of(new Candidate(NOT_CUMULATED,
                    BigDecimal.ONE.divide(BigDecimal.valueOf(ordinal - 1L), MathContext.DECIMAL64)));
            case MAX, MEAN -> Stream.empty();
            case null -> Stream.empty();
        };
    }

    private static boolean near(BigDecimal number, BigDecimal other) {
        return number.signum() == other.signum()
                && number.subtract(other).abs().compareTo(other.abs().multiply(NEAR)) <= 0;
    }
}
