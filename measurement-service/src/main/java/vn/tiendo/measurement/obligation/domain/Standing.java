package vn.tiendo.measurement.obligation.domain;

/** How an obligation stands on a day. */
public enum Standing {

    /** The period is not closed yet. */
    NOT_DUE,
    /** Closed and not handed in, and there is time left; or sent back after it was handed in. */
    OPEN,
    /** Not handed in, and the due day is past. */
    LATE,
    /** Handed in, waiting for approval. */
    SENT,
    /** The same, after the due day. */
    SENT_LATE,
    APPROVED
}
