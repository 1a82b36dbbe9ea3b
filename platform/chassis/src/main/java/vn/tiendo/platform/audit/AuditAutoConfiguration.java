package vn.tiendo.platform.audit;

import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.logging.LoggersEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;

import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

/** The audit trail of a service, its journal and its topic. */
@AutoConfiguration(afterName = "vn.tiendo.platform.event.EventAutoConfiguration")
class AuditAutoConfiguration {

    @Bean
    Topic chassisAuditTopic() {
        return new Topic(AuditEvents.TOPIC);
    }

    @Bean
    OutboxSource chassisAuditJournalOutbox() {
        return new OutboxSource(JournalDocuments.COLLECTION);
    }

    /** The records of a chain lie together for who verifies them. */
    @Bean
    Migration chassisAuditArchiveIndex() {
        return new Migration("audit-archive-index", database -> database.getCollection(Archive.COLLECTION)
                .createIndex(Indexes.ascending("chain", "number")));
    }

    @Bean
    AuditEvents chassisAuditEvents(EventWriter events) {
        return new AuditEvents(events);
    }

    @Bean
    Journal chassisAuditJournal(MongoDatabase database, Outbox outbox, AuditEvents events,
            @Value("${spring.application.name}") String service, MeterRegistry meters) {
        return new Journal(new JournalDocuments(database, outbox, events, service), meters);
    }

    @Bean
    @ConditionalOnAvailableEndpoint(endpoint = LoggersEndpoint.class)
    RecordedLoggers chassisRecordedLoggers(LoggersEndpoint loggers, AuditTrail trail, InstantSource clock) {
        return new RecordedLoggers(loggers, trail, clock);
    }

    @Bean
    AuditTrail chassisAuditTrail(@Value("${spring.application.name}") String service, AuditEvents events,
            MongoDatabase database, Journal journal) {
        return new AuditTrail(service, events, new Archive(database), journal);
    }
}
