package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;

/** What the figures of a target come to over all who report and over time. */
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
        return of(target, evidence, target.aggregation());
    }

    /** With another aggregation over time than the target's. */
    static Level of(Target target, Evidence evidence, Aggregation overTime) {
        Optional<Amount> amount = amount(new Amounts.Of(target, evidence), target.parts(), overTime);
        boolean bare = target.percentage() && target.parts().adds() && evidence.besideEachOther(target);
        return amount.filter(known -> bare && !known.share()).<Level>map(_ -> new NotAddable())
                .orElseGet(() -> of(target, amount));
    }

    static Level of(Target target, Optional<Amount> amount) {
        return amount.map(known -> level(target, known)).orElseGet(NothingReported::new);
    }

    /**
     * First all who report in a period, then the periods; where the last figure stands for the year, the last one of each
     * who reports, so that nobody drops out who is late.
     */
    static Optional<Amount> amount(Amounts amounts, PartsAggregation parts, Aggregation overTime) {
        if (overTime == Aggregation.LAST) {
            return Amount.together(parts, amounts.latest());
        }
        List<Amount> periods = amounts.byPeriod().stream()
                .flatMap(period -> Amount.together(parts, period).stream()).toList();
        return switch (overTime) {
            case LAST, SUM -> Amount.sum(periods);
            case MAX -> Amount.greatest(periods);
            case MEAN -> Amount.sum(periods).map(sum -> sum.share() ? sum : mean(sum, periods));
        };
    }

    private static Amount mean(Amount sum, List<Amount> periods) {
        return new Amount(quotient(sum.number(), BigDecimal.valueOf(periods.size())), null);
    }

    /** In the unit of measure. */
    private static Level level(Target target, Amount amount) {
        BigDecimal outOf = amount.outOf();
        if (outOf == null) {
            return new Known(amount.number());
        }
        return outOf.signum() == 0 ? new NothingToCount()
                : new Known(quotient(amount.number().multiply(scaleOf(target)), outOf));
    }

    private static BigDecimal scaleOf(Target target) {
        return switch (target.unitOfMeasure()) {
            case "%" -> BigDecimal.valueOf(100);
            case "‰" -> BigDecimal.valueOf(1000);
            case null, default -> BigDecimal.ONE;
        };
    }

    static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How much of a whole is there, 0 to 100 per cent; of nothing that is asked for, all of it. */
    static BigDecimal part(BigDecimal there, BigDecimal whole) {
        return whole.signum() <= 0 ? there.compareTo(whole) < 0 ? BigDecimal.ZERO : Finding.WHOLE
                : quotient(there.multiply(Finding.WHOLE), whole).max(BigDecimal.ZERO).min(Finding.WHOLE);
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
