package vn.tiendo.measurement.delegation.domain;

/** What became of a request to grant or revoke. */
public sealed interface Outcome {

    /** It was done; the delegation is as it is after it. */
    record Changed(Delegation delegation) implements Outcome {
    }

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements Outcome {
    }
}
