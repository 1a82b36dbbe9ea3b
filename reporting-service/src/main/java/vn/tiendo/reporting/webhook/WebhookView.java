package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.reporting.webhook.domain.Secret;
import vn.tiendo.reporting.webhook.domain.Webhook;
import vn.tiendo.reporting.webhook.domain.Webhook.State;

/**
 * A webhook as it is told.
 *
 * @param oldSecretUntil until when deliveries are signed with the secret before the newest as well
 * @param secret         only to whom it was just made for
 * @param challenge      how the address answered, when it was just asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(String id, String unit, String address, Map<String, List<String>> filter, @Nullable String description,
        State state, Webhook.Made made, long version, @Nullable Instant oldSecretUntil, @Nullable String secret,
        @Nullable Answered challenge) {

    /** @param right whether it said the word back */
    record Answered(boolean right, DeliveryView.Tried attempt) {
    }

    static WebhookView of(Webhook webhook) {
        return new WebhookView(webhook.id(), webhook.unit(), webhook.terms().address(), webhook.terms().filter(),
                webhook.terms().description(), webhook.state(), webhook.made(), webhook.version(), old(webhook), null, null);
    }

    WebhookView with(@Nullable String itsSecret) {
        return new WebhookView(id, unit, address, filter, description, state, made, version, oldSecretUntil, itsSecret, challenge);
    }

    WebhookView with(Challenge.Asked asked) {
        return new WebhookView(id, unit, address, filter, description, state, made, version, oldSecretUntil, secret,
                new Answered(asked.answered(), DeliveryView.Tried.of(asked.attempt())));
    }

    private static @Nullable Instant old(Webhook webhook) {
        return webhook.secrets().stream().skip(1).map(Secret::until).flatMap(Stream::ofNullable).max(Instant::compareTo).orElse(null);
    }
}
