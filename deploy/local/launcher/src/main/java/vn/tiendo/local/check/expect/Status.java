package vn.tiendo.local.check.expect;

/** In the order in which criteria decide on the target that they make up: the worst first. */
public enum Status {
    MISSED,
    OFF_TRACK,
    AT_RISK,
    NO_DATA,
    NOT_ASSESSABLE,
    NOT_DUE,
    ON_TRACK,
    MET,
    EXCEEDED,
    NOT_APPLICABLE
}
