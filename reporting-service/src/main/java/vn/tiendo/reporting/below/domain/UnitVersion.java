package vn.tiendo.reporting.below.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A unit as one version of it says.
 *
 * @param from first day on which it is so; null: since ever
 * @param to last day of the unit; null: until further notice
 */
public record UnitVersion(String id, long version, String name, @Nullable String parent, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean begunBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
