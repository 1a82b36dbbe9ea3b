package vn.tiendo.reporting.scoreboard.domain;

/** How a target stands. The order is that of the summary. */
public enum Status {
    MET, EXCEEDED, ON_TRACK, AT_RISK, OFF_TRACK, MISSED,
    /** Periods are over, but no figure has come or only "no data"; at the year's end also where one is missing that could decide. */
    NO_DATA,
    /** The first period of the target is not over yet, or nothing says how much of the year's sum should be there by now. */
    NOT_DUE,
    /** The baseline, the assigned figure, last year's figures or the criteria are not there yet. */
    NOT_ASSESSABLE,
    /** Nothing to count: the denominator is zero. */
    NOT_APPLICABLE;

    /** Whether figures say how the target stands. */
    public boolean judged() {
        return switch (this) {
            case MET, EXCEEDED, ON_TRACK, AT_RISK, OFF_TRACK, MISSED -> true;
            case NO_DATA, NOT_DUE, NOT_ASSESSABLE, NOT_APPLICABLE -> false;
        };
    }

    public boolean attained() {
        return this == MET || this == EXCEEDED;
    }
}
