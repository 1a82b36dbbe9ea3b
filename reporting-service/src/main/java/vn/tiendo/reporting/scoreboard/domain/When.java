package vn.tiendo.reporting.scoreboard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

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

    /** How a moment may be written. */
    public static final String MOMENTS = "2024-06-30, 2024-06-30T16:00:00+07:00";
    /** Where a day without a time ends. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final When NOW = new When(null, null, null);

    public static When endOf(Period period) {
        return new When(period, null, null);
    }

    /** A moment, or a day for its end; empty for what is neither. */
    public static Optional<Instant> momentOf(String text) {
        return WrittenTime.day(text).map(day -> day.plusDays(1).atStartOfDay(ZONE).minusNanos(1).toInstant())
                .or(() -> WrittenTime.of(text));
    }

    public boolean isNow() {
        return equals(NOW);
    }
}
