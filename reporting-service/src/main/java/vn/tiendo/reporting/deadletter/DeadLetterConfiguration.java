package vn.tiendo.reporting.deadletter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** Outbox (of the audit), index and measure of the dead letters. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    @Bean
    OutboxSource deadLetterOutbox() {
        return new OutboxSource(DeadLetterDocuments.COLLECTION);
    }

    @Bean
    Migration deadLettersByState() {
        return new Migration("dead-letters-by-state", database -> database.getCollection(DeadLetterDocuments.COLLECTION)
                .createIndex(Indexes.ascending(DeadLetterDocuments.STATE, "_id")));
    }

    /** Counted when it is asked for; every replica says the same. */
    @Bean
    MeterBinder deadLettersOpen(DeadLetterDocuments letters) {
        return registry -> Gauge.builder("tiendo.dead.letters.open", letters, DeadLetterDocuments::open)
                .description("Events that a listener gave up and nobody has settled").register(registry);
    }
}
