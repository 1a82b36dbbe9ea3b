package vn.tiendo.measurement.reminder.domain;

import java.time.LocalDate;

import vn.tiendo.measurement.submission.domain.SubmissionId;

/** Who was reminded of what; where more time was granted, the reminding begins again. */
public record Told(String subject, SubmissionId submission, LocalDate due) {
}
