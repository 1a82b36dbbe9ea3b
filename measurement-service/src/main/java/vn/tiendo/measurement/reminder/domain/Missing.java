package vn.tiendo.measurement.reminder.domain;

import java.time.LocalDate;

import vn.tiendo.measurement.submission.domain.SubmissionId;

/**
 * Figures that somebody is reminded of.
 *
 * @param plan its title
 * @param department its name
 * @param due last day on which they are on time
 * @param step of the timetable that was reached
 * @param owed how many targets are reported
 * @param given how many of them have a figure
 */
public record Missing(SubmissionId submission, String plan, String department, LocalDate due, int step, To to, int owed,
        int given) {
}
