package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.stream.domain.ReadPast;
import vn.tiendo.reporting.webhook.DeliveryDocuments.Queued;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** Sends events of the past again, with the ids that they had. Repeating a replay does no harm. */
@Component
class ReplayEvents {

    private static final int AT_ONCE = 500;

    private final ReadPast past;
    private final QueueDeliveries queue;
    private final WebhookProperties limits;

    ReplayEvents(ReadPast past, QueueDeliveries queue, WebhookProperties limits) {
        this.past = past;
        this.queue = queue;
        this.limits = limits;
    }

    /** @param complete false when there are more than one replay sends: ask again with a shorter range */
    record Replayed(int queued, boolean complete) {
    }

    Replayed replay(Webhook webhook, Instant since, Instant until) {
        Collected collected = new Collected();
        past.read(Wanted.by(webhook.terms()), since, until, event -> collected.add(queue.of(webhook.id(), event)));
        collected.hand();
        return new Replayed(collected.count, collected.count < limits.replay());
    }

    /** Handed over in parts, so that a long past takes no more memory than a short one. */
    private final class Collected {

        private final List<Queued> part = new ArrayList<>();
        private int count;

        /** False when it is enough. */
        boolean add(Queued queued) {
            part.add(queued);
            count++;
            if (part.size() >= AT_ONCE) {
                hand();
            }
            return count < limits.replay();
        }

        void hand() {
            queue.again(List.copyOf(part));
            part.clear();
        }
    }
}
