package vn.tiendo.measurement.submission.domain;

/**
 * What a caller can do with a submission; {@link #TRACE}: follow how its figures came to be, by receipts, the files that they
 * came in, and what was said; {@link #TEMPLATE}: take a form to fill for it; {@link #ATTACH}: give evidence for
 * its figures, {@link #DETACH}: take that away again; {@link #COMMENT}: say
 * something about a figure, which changes none.
 */
public enum Action {
    FILE, TEMPLATE, SUBMIT, WITHDRAW, READ, TRACE, APPROVE, SEND_BACK, REOPEN, EXTEND, ATTACH, DETACH, COMMENT;

    /** Whether it leaves everything as it is. */
    public boolean reads() {
        return this == READ || this == TRACE;
    }
}
