package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** Ends a webhook whose subscriber has said 410, as nobody's deed but the subscriber's. */
@Component
class EndWebhook {

    private final WebhookDocuments webhooks;
    private final DeliveryDocuments deliveries;
    private final InstantSource clock;

    EndWebhook(WebhookDocuments webhooks, DeliveryDocuments deliveries, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Somebody may change it at the same moment: then what they made of it is ended. */
    void end(String id) {
        boolean done = false;
        while (!done) {
            Optional<Webhook> found = webhooks.find(id);
            done = found.isEmpty() || switch (found.get().ended()) {
                case Webhook.Changed(Webhook ended) -> webhooks.put(ended, deed(ended));
                case Webhook.WrongState _ -> true;
            };
        }
        deliveries.giveUp(id, clock.instant());
    }

    private Deed deed(Webhook ended) {
        Caller subscriber = new Caller("webhook-subscriber", "410", ended.unit(), null, Set.of(), Caller.Kind.SYSTEM, Set.of());
        Instant now = clock.instant();
        return Deed.done("webhook.end", ended.id(), ended.unit(), null, subscriber, now);
    }
}
