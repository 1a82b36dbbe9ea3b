package vn.tiendo.platform.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts what the broker has taken, by the type of the event, and measures how long that was after what the event tells of:
 * the submissions by what happened to them, the verdicts that changed and how fresh they are.
 */
final class SentEvents {

    private static final Duration[] BOUNDS = {Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
        Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1)};

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<String, Timer> byType = new ConcurrentHashMap<>();

    SentEvents(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void count(PendingEvent event) {
        Duration old = Duration.between(event.time(), clock.instant());
        byType.computeIfAbsent(event.type(), this::timer).record(old.isNegative() ? Duration.ZERO : old);
    }

    private Timer timer(String type) {
        return Timer.builder("tiendo.events.sent")
                .description("From the moment that an event tells of until the broker has it")
                .tag("event", shortName(type)).serviceLevelObjectives(BOUNDS).register(meters);
    }

    /** Without what all types have in common: {@code vn.tiendo.plan.plan-in-force.v1} is {@code plan-in-force}. */
    private static String shortName(String type) {
        List<String> parts = List.of(type.split("\\."));
        return parts.get(Math.max(0, parts.size() - 2));
    }
}
