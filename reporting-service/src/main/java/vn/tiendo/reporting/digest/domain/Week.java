package vn.tiendo.reporting.digest.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Seven days, from one moment of sending to the next.
 *
 * @param end when their news go out
 */
public record Week(ZonedDateTime end) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The one that ended last. */
    public static Week before(Instant now, DayOfWeek day, LocalTime at) {
        ZonedDateTime local = now.atZone(ZONE);
        ZonedDateTime end = local.with(TemporalAdjusters.previousOrSame(day)).with(at);
        return new Week(end.isAfter(local) ? end.minusWeeks(1) : end);
    }

    public Instant from() {
        return end.minusWeeks(1).toInstant();
    }

    public Instant until() {
        return end.toInstant();
    }

    /** When the news of the week after it go out. */
    public Instant next() {
        return end.plusWeeks(1).toInstant();
    }

    /** On which its first moment lies. */
    public LocalDate firstDay() {
        return end.minusWeeks(1).toLocalDate();
    }

    /** On which its last moment lies: the day of sending, unless its news go out at midnight. */
    public LocalDate lastDay() {
        return end.minusNanos(1).toLocalDate();
    }
}
