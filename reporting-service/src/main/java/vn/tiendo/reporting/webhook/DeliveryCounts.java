package vn.tiendo.reporting.webhook;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Delivery;

/** Attempts by their result, and deliveries that were given up. */
final class DeliveryCounts {

    private final MeterRegistry meters;

    DeliveryCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Attempt attempt, Delivery after) {
        meters.counter("tiendo.webhook.attempts", "result", attempt.result().name().toLowerCase(Locale.ROOT)).increment();
        if (after.state() == Delivery.State.DEAD) {
            meters.counter("tiendo.webhook.dead").increment();
        }
    }
}
