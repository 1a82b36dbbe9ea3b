package vn.tiendo.reporting.webhook.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A subscription by webhook: events that fit its filter are sent to its address.
 *
 * @param unit    whose people and systems may see and change it
 * @param secrets newest first
 * @param version of the document, from 1
 */
public record Webhook(String id, String unit, Terms terms, State state, List<Secret> secrets, Made made, long version) {

    public enum State {
        /** The address has not answered its challenge yet: nothing is collected for it. */
        UNVERIFIED,
        ACTIVE,
        /** Events are collected and wait. */
        PAUSED,
        /** The subscriber said 410: for good. */
        ENDED,
        /** By its people; nothing but its records is kept. */
        REMOVED
    }

    /** @param filter as the stream's: values by the name of the filter */
    public record Terms(String address, Map<String, List<String>> filter, @Nullable String description) {

        public Terms {
            filter = Collections.unmodifiableMap(new TreeMap<>(filter));
        }
    }

    public record Made(String by, String name, Instant at) {
    }

    /** What came of a change that somebody asked for. */
    public sealed interface Outcome {
    }

    public record Changed(Webhook webhook) implements Outcome {
    }

    /** It is in a state that does not let it. */
    public record WrongState(State state) implements Outcome {
    }

    public Webhook {
        secrets = List.copyOf(secrets);
    }

    public static Webhook asked(String id, String unit, Terms terms, Secret secret, Made made) {
        return new Webhook(id, unit, terms, State.UNVERIFIED, List.of(secret), made, 1);
    }

    /** Whether events are kept for it. */
    public boolean collects() {
        return state == State.ACTIVE || state == State.PAUSED;
    }

    public boolean isThere() {
        return state != State.REMOVED;
    }

    /** The address has answered its challenge. */
    public Outcome verified() {
        return from(State.UNVERIFIED, State.ACTIVE);
    }

    public Outcome paused() {
        return from(State.ACTIVE, State.PAUSED);
    }

    public Outcome resumed() {
        return from(State.PAUSED, State.ACTIVE);
    }

    /** The subscriber wants no more. */
    public Outcome ended() {
        return collects() ? new Changed(next(terms, State.ENDED, secrets)) : new WrongState(state);
    }

    /** Another address has to answer a challenge of its own. */
    public Outcome changed(Terms other) {
        if (state == State.ENDED) {
            return new WrongState(state);
        }
        boolean sameAddress = other.address().equals(terms.address());
        return new Changed(next(other, sameAddress ? state : State.UNVERIFIED, secrets));
    }

    /** From now on the new secret signs, and those before it sign as well until then. */
    public Outcome rotated(Secret secret, Instant untilThen) {
        if (state == State.ENDED) {
            return new WrongState(state);
        }
        Stream<Secret> before = secrets.stream().filter(each -> each.signsAt(secret.since())).map(each -> each.endingAt(untilThen));
        return new Changed(next(terms, state, Stream.concat(Stream.of(secret), before).toList()));
    }

    public Webhook removed() {
        return next(terms, State.REMOVED, List.of());
    }

    private Outcome from(State before, State after) {
        return state == before ? new Changed(next(terms, after, secrets)) : new WrongState(state);
    }

    private Webhook next(Terms its, State then, List<Secret> signing) {
        return new Webhook(id, unit, its, then, signing, made, version + 1);
    }
}
