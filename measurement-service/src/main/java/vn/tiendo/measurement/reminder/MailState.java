package vn.tiendo.measurement.reminder;

/** What became of a digest as e-mail; in the system it is shown in any case. */
enum MailState {

    /** There is no address or no server. */
    NONE,
    WAITING,
    /** Somebody is at it, or was when they stopped: then it may have gone out, and is not sent again. */
    SENDING,
    SENT,
    /** The server does not take it. */
    REFUSED,
    /** The connection was lost before the server said what became of it. */
    UNKNOWN,
    /** The server was away all day. */
    GIVEN_UP
}
