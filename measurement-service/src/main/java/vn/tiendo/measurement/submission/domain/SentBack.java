package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a submission stood when a correction was asked for.
 *
 * @param submittedAt when it was handed in before
 * @param reason why it was sent back; absent where it was open for what was announced
 */
public record SentBack(@Nullable LocalDate reportedOn, boolean late, @Nullable Instant submittedAt, @Nullable String reason) {

    static SentBack of(Course course) {
        return new SentBack(course.reportedOn(), course.late(), course.submittedAt(), course.sentBackReason());
    }
}
