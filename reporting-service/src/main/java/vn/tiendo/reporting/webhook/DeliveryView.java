package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Attempt.Failure;
import vn.tiendo.reporting.webhook.domain.Delivery;

/**
 * A delivery as the log tells it.
 *
 * @param body the event that is sent; only where one delivery is looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(String event, String type, String subject, Delivery.State state, int failures, @Nullable Instant dueAt,
        List<Tried> attempts, @JsonRawValue @Nullable String body) {

    /** @param milliseconds that it took */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tried(Instant at, long milliseconds, @Nullable Integer status, @Nullable Failure failure, String answer) {

        static Tried of(Attempt attempt) {
            return new Tried(attempt.at(), attempt.took().toMillis(), attempt.status(), attempt.failure(), attempt.answer());
        }
    }

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(delivery.event(), delivery.type(), delivery.subject(), delivery.state(), delivery.failures(),
                delivery.dueAt(), delivery.attempts().stream().map(Tried::of).toList(), null);
    }

    DeliveryView with(String itsBody) {
        return new DeliveryView(event, type, subject, state, failures, dueAt, attempts, itsBody);
    }
}
