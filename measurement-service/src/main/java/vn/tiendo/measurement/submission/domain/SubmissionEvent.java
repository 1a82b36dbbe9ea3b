package vn.tiendo.measurement.submission.domain;

import java.time.Instant;

/**
 * A change that happened, with the state after it.
 *
 * @param by id of the person or system that made it
 */
public record SubmissionEvent(Kind kind, Submission submission, String by, Instant at) {

    /** What happened. */
    public enum Kind { DRAFTED, SUBMITTED, WITHDRAWN, APPROVED, SENT_BACK, REOPENED, EXTENDED }
}
