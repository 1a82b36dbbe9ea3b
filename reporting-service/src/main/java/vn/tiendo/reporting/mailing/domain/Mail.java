package vn.tiendo.reporting.mailing.domain;

import java.time.Instant;

/**
 * An issued report on its way to one address.
 *
 * @param recipient the line for which the address stands
 * @param tries so far
 * @param at when it came to its state
 */
public record Mail(String report, String recipient, String address, State state, int tries, Instant at) {

    public enum State {
        WAITING,
        /** Somebody is at it. */
        SENDING,
        SENT,
        /** The server does not take it. */
        REFUSED,
        /** Lost before the server said what became of it, or whoever sent it stopped: it may have gone out, and is sent again only when a person says so. */
        UNKNOWN,
        /** The server was away for too long. */
        GIVEN_UP;

        public boolean mayBeSentAgain() {
            return switch (this) {
                case REFUSED, UNKNOWN, GIVEN_UP -> true;
                case WAITING, SENDING, SENT -> false;
            };
        }
    }

    /** @param lost before which nobody who began to send is still at it */
    public Mail seen(Instant lost) {
        return state == State.SENDING && at.isBefore(lost) ? new Mail(report, recipient, address, State.UNKNOWN, tries, at) : this;
    }
}
