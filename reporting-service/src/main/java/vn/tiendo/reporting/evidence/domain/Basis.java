package vn.tiendo.reporting.evidence.domain;

/** On which figures a verdict stands. */
public enum Basis {
    /** Only figures of approved submissions; public. */
    APPROVED,
    /** Also figures that were submitted and wait for approval; for readers of the unit. */
    PROVISIONAL
}
