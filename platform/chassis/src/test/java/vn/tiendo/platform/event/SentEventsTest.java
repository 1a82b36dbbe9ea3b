package vn.tiendo.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class SentEventsTest {

    private static final Instant NOW = Instant.parse("2024-06-14T07:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SentEvents sent = new SentEvents(meters, InstantSource.fixed(NOW));

    @Test
    void eventsAreCountedByTheirTypeWithHowOldTheyAre() {
        sent.count(event("vn.tiendo.reporting.verdict-changed.v1", Duration.ofMillis(20)));
        sent.count(event("vn.tiendo.reporting.verdict-changed.v1", Duration.ofMillis(40)));
        sent.count(event("vn.tiendo.plan.plan-in-force.v1", Duration.ofHours(1)));

        var verdicts = meters.get("tiendo.events.sent").tag("event", "verdict-changed").timer();
        assertThat(verdicts.count()).isEqualTo(2);
        assertThat(verdicts.max(MILLISECONDS)).isEqualTo(40);
        assertThat(meters.get("tiendo.events.sent").tag("event", "plan-in-force").timer().count()).isOne();
    }

    @Test
    void anEventFromAClockThatIsAheadIsCountedAsNew() {
        sent.count(event("vn.tiendo.plan.plan-in-force.v1", Duration.ofHours(-1)));

        assertThat(meters.get("tiendo.events.sent").timer().max(MILLISECONDS)).isZero();
        assertThat(meters.get("tiendo.events.sent").timer().count()).isOne();
    }

    private static PendingEvent event(String type, Duration old) {
        return new PendingEvent("1", "topic", "key", type, "subject", NOW.minus(old), 1, new byte[0], NOW, null);
    }
}
