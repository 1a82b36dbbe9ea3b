package vn.tiendo.measurement.submission.domain;

/** Where a submission stands. */
public enum State {
    DRAFT, SUBMITTED, APPROVED, SENT_BACK;

    /** Whether the department may change figures. */
    public boolean editable() {
        return this == DRAFT || this == SENT_BACK;
    }
}
