package vn.tiendo.reporting.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** Sends to subscribers, signed as Standard Webhooks says. */
final class Subscribers {

    private final Sender sender;
    private final SigningSecrets secrets;
    private final InstantSource clock;

    Subscribers(Sender sender, SigningSecrets secrets, InstantSource clock) {
        this.sender = sender;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param id     the same in every attempt
     * @param within longest wait for the whole answer
     */
    Attempt send(Webhook to, String id, String body, Duration within) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        return sender.post(to.terms().address(), Map.of("webhook-id", id,
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", secrets.signature(to, id, now, bytes)), bytes, within);
    }
}
