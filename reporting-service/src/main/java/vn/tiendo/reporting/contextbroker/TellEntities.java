package vn.tiendo.reporting.contextbroker;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.reporting.contextbroker.ContextBroker.Answer;
import vn.tiendo.reporting.contextbroker.EntityDocuments.Taken;

/** Tells the broker what is due; what it does not take is told again after a pause, which grows. */
final class TellEntities {

    private static final Logger LOG = LoggerFactory.getLogger(TellEntities.class);

    private final EntityDocuments entities;
    private final ContextBroker broker;
    private final ContextBrokerProperties properties;
    private final InstantSource clock;
    private final Counter told;
    private final Counter failed;

    TellEntities(EntityDocuments entities, ContextBroker broker, ContextBrokerProperties properties, InstantSource clock,
            MeterRegistry meters) {
        this.entities = entities;
        this.broker = broker;
        this.properties = properties;
        this.clock = clock;
        this.told = counter("told", meters);
        this.failed = counter("failed", meters);
    }

    private static Counter counter(String outcome, MeterRegistry meters) {
        return Counter.builder("tiendo.context.broker.entities").description("Entities told to the context broker, by what came of it")
                .tag("outcome", outcome).register(meters);
    }

    /** True when there may be more to tell at once. */
    boolean some() {
        Instant now = now();
        List<Taken> taken = entities.take(properties.batch(), now, now.plus(properties.lease()));
        if (taken.isEmpty()) {
            return false;
        }
        try {
            return switch (broker.upsert(taken.stream().map(Taken::state).toList())) {
                case Answer.Taken(Set<String> refused) -> {
                    taken.forEach(each -> settle(each, !refused.contains(each.state().id())));
                    yield true;
                }
                case Answer.Failed(String why) -> {
                    LOG.warn("The context broker did not take {} entities: {}", taken.size(), why);
                    taken.forEach(each -> settle(each, false));
                    yield false;
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(Taken entity, boolean accepted) {
        if (accepted) {
            told.increment();
            entities.told(entity.state());
        } else {
            failed.increment();
            entities.failed(entity.state(), now().plus(properties.pauseAfter(entity.failures() + 1)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
