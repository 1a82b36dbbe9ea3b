package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Value;

/**
 * A figure as it adds up: a share keeps what it is a share of, so that shares are never averaged.
 *
 * @param outOf null for a plain number
 */
record Amount(BigDecimal number, @Nullable BigDecimal outOf) {

    /** Empty for what is no number; what is done counts one. */
    static Optional<Amount> of(Value value) {
        return switch (value) {
            case Value.Number(var number) -> Optional.of(new Amount(number, null));
            case Value.Count(var count) -> Optional.of(new Amount(count, null));
            case Value.Ratio(var numerator, var denominator) -> Optional.of(new Amount(numerator, denominator));
            case Value.Done(var done, _) -> Optional.of(new Amount(done ? BigDecimal.ONE : BigDecimal.ZERO, null));
            case Value.Rating _, Value.Narrative _, Value.Components _, Value.NoData _ -> Optional.empty();
        };
    }

    /** Those of several who report as one; empty when there are none. Where some are shares, only shares count. */
    static Optional<Amount> together(PartsAggregation how, Collection<Amount> some) {
        Collection<Amount> alike = alike(some);
        return switch (how) {
            case SUM, RATIO, COUNT_DONE -> sum(alike);
            case MAX -> greatest(alike);
            case MIN, WORST -> alike.stream().filter(Amount::counts).min(Comparator.comparing(Amount::value))
                    .or(() -> sum(alike));
        };
    }

    static Optional<Amount> sum(Collection<Amount> some) {
        return alike(some).stream().reduce(Amount::plus);
    }

    /** What has nothing to count is smaller than anything. */
    static Optional<Amount> greatest(Collection<Amount> some) {
        Collection<Amount> alike = alike(some);
        return alike.stream().filter(Amount::counts).max(Comparator.comparing(Amount::value)).or(() -> sum(alike));
    }

    private static Collection<Amount> alike(Collection<Amount> some) {
        return some.stream().noneMatch(Amount::share) ? some : some.stream().filter(Amount::share).toList();
    }

    boolean share() {
        return outOf != null;
    }

    /** False for a share of nothing. */
    boolean counts() {
        return outOf == null || outOf.signum() != 0;
    }

    BigDecimal value() {
        return outOf == null ? number : Level.quotient(number, outOf);
    }

    private Amount plus(Amount other) {
        return new Amount(number.add(other.number),
                outOf == null || other.outOf == null ? null : outOf.add(other.outOf));
    }
}
