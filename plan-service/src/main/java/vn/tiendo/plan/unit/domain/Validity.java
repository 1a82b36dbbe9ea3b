package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From which day to which something is there, both included.
 *
 * @param from null: since ever
 * @param to null: until further notice
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean covers(LocalDate day) {
        return begunBy(day) && (to == null || !day.isAfter(to));
    }

    public boolean begunBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    /** Whether it is there on a day of the year at least. */
    public boolean touches(int year) {
        return (from == null || from.getYear() <= year) && (to == null || to.getYear() >= year);
    }

    /** Whether there is a day that it covers. */
    public boolean isSound() {
        return from == null || to == null || !to.isBefore(from);
    }
}
