package vn.tiendo.measurement.submission.domain;

/** What became of a request to change a submission. */
public sealed interface Outcome {

    /** It was changed; the event holds the state after it. */
    record Changed(Submission submission, SubmissionEvent event) implements Outcome {
    }

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements Outcome {
    }
}
