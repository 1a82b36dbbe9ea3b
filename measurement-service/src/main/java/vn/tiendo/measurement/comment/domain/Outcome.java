package vn.tiendo.measurement.comment.domain;

/** What became of a comment. */
public sealed interface Outcome {

    record Said(Comment comment) implements Outcome {
    }

    record Refused(Refusal refusal) implements Outcome {
    }
}
