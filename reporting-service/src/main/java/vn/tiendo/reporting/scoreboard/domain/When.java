package vn.tiendo.reporting.scoreboard.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;

/**
 * Which scoreboard of a plan is meant: the one that stands at a period's end, or on a day, as it was known at a moment.
 *
 * @param period at whose end; null: the latest that was known to have figures, unless a day is given
 * @param validAt the day of which the last month that was over counts
 * @param asOf null: now
 */
public record When(@Nullable Period period, @Nullable LocalDate validAt, @Nullable Instant asOf) {

    public static final When NOW = new When(null, null, null);

    public static When endOf(Period period) {
        return new When(period, null, null);
    }

    public boolean isNow() {
        return equals(NOW);
    }
}
