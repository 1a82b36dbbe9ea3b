package vn.tiendo.measurement.submission.domain;

import java.util.Set;

/** What is attached to figures. */
public interface Attachments {

    /** What figures of the submission may refer to. It stays at least as long as a request may take. */
    Set<EvidenceId> of(SubmissionId submission);
}
