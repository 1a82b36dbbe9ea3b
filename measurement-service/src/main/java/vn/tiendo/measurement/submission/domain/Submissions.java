package vn.tiendo.measurement.submission.domain;

import java.util.Optional;

/** The submissions that are stored. */
public interface Submissions {

    Optional<Submission> find(SubmissionId id);
}
