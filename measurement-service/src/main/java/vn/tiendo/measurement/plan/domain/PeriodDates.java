package vn.tiendo.measurement.plan.domain;

import java.time.LocalDate;

/**
 * When the figures of a period are closed and due, as the plan tells it.
 *
 * @param from first day whose events belong to the period
 * @param closing last day whose events belong to it
 * @param due last day on which figures are on time
 */
public record PeriodDates(LocalDate from, LocalDate closing, LocalDate due) {
}
