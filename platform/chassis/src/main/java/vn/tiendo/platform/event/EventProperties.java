package vn.tiendo.platform.event;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Topics, outbox and listeners.
 *
 * @param topics    how topics are made
 * @param outbox    when the sweeper looks, and at what
 * @param consumers what happens to an event that cannot be handled
 */
@ConfigurationProperties("tiendo")
record EventProperties(
        @DefaultValue Topics topics, @DefaultValue Outbox outbox, @DefaultValue Consumers consumers) {

    /**
     * @param retention   how long events are kept; for good when it is not given
     * @param createRetry pause between attempts to reach the broker at start
     */
    record Topics(
            @DefaultValue("6") int partitions, @DefaultValue("1") short replicas, @Nullable Duration retention,
            @DefaultValue("1s") Duration createRetry) {
    }

    /**
     * @param sweepInterval pause between two looks
     * @param sweepAfter    age from which what is pending counts as left behind
     * @param page          documents that are sent together
     * @param maxBackoff    longest pause while the broker is away
     */
    record Outbox(
            @DefaultValue("2s") Duration sweepInterval, @DefaultValue("2s") Duration sweepAfter,
            @DefaultValue("200") int page, @DefaultValue("10s") Duration maxBackoff) {
    }

    /**
     * @param backoff    first pause before an event is tried again; doubled each time
     * @param maxBackoff longest pause
     * @param attempts   how often an event is tried again before it goes to the dead letters
     */
    record Consumers(
            @DefaultValue("500ms") Duration backoff, @DefaultValue("10s") Duration maxBackoff,
            @DefaultValue("5") int attempts) {
    }
}
