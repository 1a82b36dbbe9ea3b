package vn.tiendo.reporting.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.stream.domain.StreamEvent;
import vn.tiendo.reporting.webhook.DeliveryDocuments.Queued;
import vn.tiendo.reporting.webhook.domain.Delivery;

/** Puts deliveries into the store, and then says that they are due: what is told of is there. */
@Component
class QueueDeliveries {

    private final DeliveryDocuments deliveries;
    private final TurnDocuments turns;
    private final InstantSource clock;

    QueueDeliveries(DeliveryDocuments deliveries, TurnDocuments turns, InstantSource clock) {
        this.deliveries = deliveries;
        this.turns = turns;
        this.clock = clock;
    }

    Queued of(String webhook, StreamEvent event) {
        return new Queued(Delivery.queued(webhook, event.id(), event.type(), event.subject(), new String(event.json(), StandardCharsets.UTF_8), now()),
                "%d-%05d-%019d".formatted(event.feed().code(), event.partition(), event.offset()));
    }

    /** Of no feed. */
    Queued of(String webhook, String event, String type, String subject, String body) {
        return new Queued(Delivery.queued(webhook, event, type, subject, body, now()), "");
    }

    /** All of them fall due at the same moment, so that they are tried in the order of their events. */
    void fresh(List<Queued> queued) {
        if (!queued.isEmpty()) {
            Instant now = now();
            deliveries.add(queued, now);
            turns.tell(webhooks(queued), now);
        }
    }

    /** Also what was delivered or given up before. */
    void again(List<Queued> queued) {
        if (!queued.isEmpty()) {
            Instant now = now();
            deliveries.again(queued, now);
            turns.tell(webhooks(queued), now);
        }
    }

    /** False when there is no such delivery. */
    boolean again(String webhook, String event) {
        Instant now = now();
        boolean found = deliveries.again(webhook, event, now);
        if (found) {
            turns.tell(Set.of(webhook), now);
        }
        return found;
    }

    /** Goes on with what waits. */
    void wake(String webhook) {
        turns.tell(Set.of(webhook), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Set<String> webhooks(List<Queued> queued) {
        return queued.stream().map(each -> each.delivery().webhook()).collect(Collectors.toSet());
    }
}
