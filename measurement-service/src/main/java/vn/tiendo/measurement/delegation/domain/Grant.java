package vn.tiendo.measurement.delegation.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A delegation as it is asked for.
 *
 * @param officer id of the person or system that is to act; empty when it could not be read, as every text
 * @param officerName for readers of the list
 * @param from first day; absent when it could not be read
 * @param to last day; absent when it could not be read
 */
public record Grant(String officer, @Nullable String officerName, String department, @Nullable LocalDate from,
        @Nullable LocalDate to, String reason) {
}
