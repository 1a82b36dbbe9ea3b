package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
            case SUM, RATIO, COUNT_DONE -> added(alike);
            case MAX -> greatestOf(alike);
            case MIN, WORST -> alike.stream().filter(Amount::counts).min(Comparator.comparing(Amount::value))
                    .or(() -> added(alike));
        };
    }

    static Optional<Amount> sum(Collection<Amount> some) {
        return added(alike(some));
    }

    static Optional<Amount> greatest(Collection<Amount> some) {
        return greatestOf(alike(some));
    }

    private static Optional<Amount> added(Collection<Amount> alike) {
        @Nullable Amount sum = null;
        for (Amount each : alike) {
            sum = sum == null ? each : sum.plus(each);
        }
        return Optional.ofNullable(sum);
    }

    /** What has nothing to count is smaller than anything. */
    private static Optional<Amount> greatestOf(Collection<Amount> alike) {
        return alike.stream().filter(Amount::counts).max(Comparator.comparing(Amount::value)).or(() -> added(alike));
    }

    private static Collection<Amount> alike(Collection<Amount> some) {
        List<Amount> shares = new ArrayList<>(0);
        for (Amount each : some) {
            if (each.share()) {
                shares.add(each);
            }
        }
        return shares.isEmpty() || shares.size() == some.size() ? some : shares;
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
