package vn.tiendo.reporting.deadletter.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An event that a listener could not handle. Only where it lies is kept: what it says stays on the topic, as long as that keeps it.
 *
 * @param id the later, the greater
 * @param place where it lies
 * @param origin where it came from
 * @param key of the record
 * @param type of the event; null, like its subject, when the record is no event
 * @param cause why it could not be handled, as the listener said it
 * @param at when it was given up
 * @param settlement null while it is open
 */
public record DeadLetter(String id, Place place, Origin origin, @Nullable String key, @Nullable String type,
        @Nullable String subject, String cause, Instant at, @Nullable Settlement settlement) {

    /** A record of a topic. */
    public record Place(String topic, int partition, long offset) {
    }

    /** @param consumer the group whose listener failed; null, like the place in the topic, when the record does not say it */
    public record Origin(String topic, @Nullable Integer partition, @Nullable Long offset, @Nullable String consumer) {
    }

    /** What was done about it. */
    public enum State { OPEN, SENT_AGAIN, DISCARDED }

    /** @param reason why it was discarded; null when it was sent again */
    public record Settlement(State state, String by, String name, Instant at, @Nullable String reason) {
    }

    public static String idOf(Place place, Instant at) {
        return String.format(Locale.ROOT, "%014d-%s-%d-%d", Math.max(0, at.toEpochMilli()), place.topic(), place.partition(),
                place.offset());
    }

    public State state() {
        return settlement == null ? State.OPEN : settlement.state();
    }

    /** Empty when somebody has settled it before. */
    public Optional<DeadLetter> settled(Settlement by) {
        return settlement != null ? Optional.empty()
                : Optional.of(new DeadLetter(id, place, origin, key, type, subject, cause, at, by));
    }
}
