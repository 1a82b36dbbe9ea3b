package vn.tiendo.reporting.digest.domain;

/** What came of a request about a subscription, as a page tells it. */
public enum Step {

    /** A letter asks the address. The same whether it was asked before, or has the news already: that is nobody else's business. */
    ASKED,
    /** Whether the address wants the news is to be said. */
    CONFIRM,
    CONFIRMED,
    /** Whether it wants them no more is to be said. */
    STOP,
    STOPPED,
    /** The link is of no subscription. */
    GONE,
    /** That is no e-mail address. */
    MALFORMED,
    /** Very many ask just now. */
    TOO_MANY,
    /** There is no mail server. */
    OFF
}
