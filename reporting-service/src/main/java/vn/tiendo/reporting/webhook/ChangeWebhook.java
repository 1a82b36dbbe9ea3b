package vn.tiendo.reporting.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.webhook.domain.Secret;
import vn.tiendo.reporting.webhook.domain.Webhook;
import vn.tiendo.reporting.webhook.domain.Webhook.Made;
import vn.tiendo.reporting.webhook.domain.Webhook.Outcome;
import vn.tiendo.reporting.webhook.domain.Webhook.Terms;

/** What people and systems do with a webhook: load, decide, store, and ask the address. */
@Component
class ChangeWebhook {

    /** A week: long enough for any roll-out, short enough for a secret that leaked. */
    static final int LONGEST_KEPT_HOURS = 168;
    private static final int ID_BYTES = 12;

    private final WebhookDocuments webhooks;
    private final DeliveryDocuments deliveries;
    private final TurnDocuments turns;
    private final QueueDeliveries queue;
    private final SigningSecrets secrets;
    private final Challenge challenge;
    private final WebhookProperties limits;
    private final InstantSource clock;

    ChangeWebhook(WebhookDocuments webhooks, DeliveryDocuments deliveries, TurnDocuments turns, QueueDeliveries queue,
            SigningSecrets secrets, Challenge challenge, WebhookProperties limits, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.turns = turns;
        this.queue = queue;
        this.secrets = secrets;
        this.challenge = challenge;
        this.limits = limits;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Answer {

        record Made(WebhookView view) implements Answer {
        }

        record Is(WebhookView view) implements Answer {
        }

        record Removed() implements Answer {
        }

        record WrongState(Webhook.State state) implements Answer {
        }

        /**
         * Somebody else changed it at the same moment.
         *
         * @param current empty when it was removed
         */
        record Stale(Optional<WebhookView> current) implements Answer {
        }

        record TooMany(int most) implements Answer {
        }

        /** The same Idempotency-Key made another webhook. */
        record KeyReused() implements Answer {
        }

        /** The installation has no key to encrypt secrets with. */
        record Off() implements Answer {
        }
    }

    Answer create(Terms terms, Optional<String> key, Caller by) {
        if (!secrets.canBeMade()) {
            return new Answer.Off();
        }
        if (webhooks.list(by.unit(), null, limits.perUnit()).size() >= limits.perUnit()) {
            return new Answer.TooMany(limits.perUnit());
        }
        String id = key.map(text -> named(by, text)).orElseGet(() -> "wh-" + UUID.randomUUID());
        Instant now = now();
        Secret secret = secrets.fresh(id, now);
        Webhook webhook = Webhook.asked(id, by.unit(), terms, secret, new Made(by.id(), by.name(), now));
        return webhooks.add(webhook, deed("webhook.create", webhook, by))
                ? new Answer.Made(asked(webhook, by).with(secrets.shown(id, secret))) : again(id, terms);
    }

    /** The caller did not get our answer and asks once more. */
    private Answer again(String id, Terms terms) {
        return webhooks.find(id).filter(found -> found.terms().equals(terms)).<Answer>map(found -> new Answer.Is(
                WebhookView.of(found).with(secrets.shown(id, found.secrets().getFirst())))).orElseGet(Answer.KeyReused::new);
    }

    Answer replace(Webhook webhook, Terms terms, Caller by) {
        boolean sameAddress = webhook.terms().address().equals(terms.address());
        return changed(webhook.changed(terms), "webhook.change", by,
                next -> sameAddress ? WebhookView.of(next) : asked(next, by));
    }

    /** Asks the address once more. */
    Answer verify(Webhook webhook, Caller by) {
        return webhook.state() == Webhook.State.UNVERIFIED ? new Answer.Is(asked(webhook, by)) : new Answer.WrongState(webhook.state());
    }

    Answer pause(Webhook webhook, Caller by) {
        return changed(webhook.paused(), "webhook.pause", by, WebhookView::of);
    }

    Answer resume(Webhook webhook, Caller by) {
        return changed(webhook.resumed(), "webhook.resume", by, resumed -> {
            queue.wake(resumed.id());
            return WebhookView.of(resumed);
        });
    }

    Answer rotate(Webhook webhook, int keepHours, Caller by) {
        if (!secrets.canBeMade()) {
            return new Answer.Off();
        }
        Instant now = now();
        Secret secret = secrets.fresh(webhook.id(), now);
        return changed(webhook.rotated(secret, now.plus(Duration.ofHours(keepHours))), "webhook.rotate", by,
                rotated -> WebhookView.of(rotated).with(secrets.shown(rotated.id(), secret)));
    }

    Answer remove(Webhook webhook, Caller by) {
        Webhook removed = webhook.removed();
        if (!webhooks.put(removed, deed("webhook.remove", removed, by))) {
            return stale(webhook.id());
        }
        deliveries.remove(webhook.id());
        turns.remove(webhook.id());
        return new Answer.Removed();
    }

    /** The webhook is stored before its address is asked: the subscriber may already look it up. */
    private WebhookView asked(Webhook webhook, Caller by) {
        Challenge.Asked asked = challenge.ask(webhook);
        if (asked.answered() && webhook.verified() instanceof Webhook.Changed(Webhook verified)
                && webhooks.put(verified, deed("webhook.verify", verified, by))) {
            queue.wake(verified.id());
            return WebhookView.of(verified).with(asked);
        }
        return WebhookView.of(webhook).with(asked);
    }

    private Answer changed(Outcome outcome, String action, Caller by, Function<Webhook, WebhookView> view) {
        return switch (outcome) {
            case Webhook.WrongState(var state) -> new Answer.WrongState(state);
            case Webhook.Changed(Webhook next) -> webhooks.put(next, deed(action, next, by)) ? new Answer.Is(view.apply(next))
                    : stale(next.id());
        };
    }

    private Answer stale(String id) {
        return new Answer.Stale(webhooks.find(id).map(WebhookView::of));
    }

    private Deed deed(String action, Webhook webhook, Caller by) {
        return Deed.done(action, webhook.id(), webhook.unit(), null, by, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same caller and key make the same id. */
    private static String named(Caller by, String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((by.unit() + "\n" + by.id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return "wh-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
