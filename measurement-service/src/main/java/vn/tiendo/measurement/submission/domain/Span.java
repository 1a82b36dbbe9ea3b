package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;

/** The days that a period covers, both included; a reporting year is not a calendar year. */
public record Span(LocalDate from, LocalDate to) {
}
