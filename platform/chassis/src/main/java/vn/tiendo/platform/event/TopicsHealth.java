package vn.tiendo.platform.event;

import java.util.Optional;
import java.util.Set;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the broker answers and has every topic. Not part of readiness: the service serves without it. */
final class TopicsHealth implements HealthIndicator {

    private final TopicCreation topics;
    private final BrokerState broker;

    TopicsHealth(TopicCreation topics, BrokerState broker) {
        this.topics = topics;
        this.broker = broker;
    }

    @Override
    public Health health() {
        Optional<Set<String>> missing = topics.missing();
        if (missing.isEmpty()) {
            return Health.down().withDetail("reason", "the broker does not answer").build();
        }
        return (missing.get().isEmpty() ? Health.up() : Health.down())
                .withDetail("missing", missing.get())
                .withDetail("outboxWaits", broker.isAway())
                .build();
    }
}
