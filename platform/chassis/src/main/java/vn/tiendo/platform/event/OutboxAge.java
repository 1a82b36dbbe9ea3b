package vn.tiendo.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** How long the oldest event that was left behind has been waiting, as the sweeper found it at its last look. */
final class OutboxAge {

    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();
    private final InstantSource clock;

    OutboxAge(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        TimeGauge.builder("tiendo.outbox.age", this, MILLISECONDS, OutboxAge::milliseconds)
                .description("Of the oldest event that waits for the broker; 0 when none was left behind")
                .register(meters);
    }

    /** @param since of the oldest document with pending events, or nothing when there is none */
    void found(String collection, @Nullable Instant since) {
        if (since == null) {
            oldest.remove(collection);
        } else {
            oldest.put(collection, since);
        }
    }

    private double milliseconds() {
        Instant now = clock.instant();
        return oldest.values().stream().mapToLong(since -> Duration.between(since, now).toMillis()).max().orElse(0);
    }
}
