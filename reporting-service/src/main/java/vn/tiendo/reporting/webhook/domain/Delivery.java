package vn.tiendo.reporting.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one subscriber. Its {@code webhook-id} is the event's id, in every attempt the same.
 *
 * @param subject  what the event is about: first attempts of one subject are made in the order of its events
 * @param body     the CloudEvent in structured form
 * @param failures in a row, since it was queued
 * @param dueAt    when it is to be tried; null when it is not
 * @param attempts the latest ones, oldest first
 */
public record Delivery(String webhook, String event, String type, String subject, String body, State state, int failures,
        @Nullable Instant dueAt, List<Attempt> attempts) {

    public enum State {
        WAITING, DELIVERED,
        /** Given up: a dead letter, which can be sent again. */
        DEAD
    }

    /** Attempts that are kept of one delivery. */
    static final int KEPT = 20;

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    public static Delivery queued(String webhook, String event, String type, String subject, String body, Instant now) {
        return new Delivery(webhook, event, type, subject, body, State.WAITING, 0, now, List.of());
    }

    /** @param luck from 0 to 1 */
    public Delivery after(Attempt attempt, RetrySchedule retries, Instant now, double luck) {
        return switch (attempt.result()) {
            case ACCEPTED -> after(attempt, State.DELIVERED, failures, null);
            case GONE -> after(attempt, State.DEAD, failures + 1, null);
            case FAILED -> {
                Optional<Instant> again = retries.next(failures + 1, now, attempt.retryAfter(), luck);
                yield after(attempt, again.isPresent() ? State.WAITING : State.DEAD, failures + 1, again.orElse(null));
            }
        };
    }

    private Delivery after(Attempt attempt, State then, int failed, @Nullable Instant due) {
        List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        List<Attempt> latest = all.subList(Math.max(0, all.size() - KEPT), all.size());
        return new Delivery(webhook, event, type, subject, body, then, failed, due, latest);
    }
}
