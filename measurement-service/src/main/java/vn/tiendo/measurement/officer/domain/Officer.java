package vn.tiendo.measurement.officer.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One person for some time.
 *
 * @param subject as tokens name them
 * @param to last day; absent: until further notice
 * @param head whether they head the department
 * @param email absent: they are reminded in the system only
 */
public record Officer(String subject, LocalDate from, @Nullable LocalDate to, boolean head, @Nullable String email,
        Language language) {

    public boolean worksOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
