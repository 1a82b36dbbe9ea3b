package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * More time for a department, granted by the reviewer.
 *
 * @param until last day on which figures are on time
 * @param by id of who granted it
 */
public record Extension(LocalDate until, String reason, String by, Instant at) {
}
