package vn.tiendo.measurement.evidence.domain;

/** What became of a request about evidence. */
public sealed interface Outcome {

    /**
     * @param isNew it was not there before
     * @param inUse a figure refers to it
     */
    record Done(Evidence evidence, boolean isNew, boolean inUse) implements Outcome {
    }

    record Refused(Refusal refusal) implements Outcome {
    }
}
