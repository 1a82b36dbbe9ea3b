package vn.tiendo.reporting.alert;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** Outbox and indexes of the alerts. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    OutboxSource alertOutbox() {
        return new OutboxSource(AlertDocuments.COLLECTION);
    }

    @Bean
    Migration alertsByUnit() {
        return new Migration("alerts-by-unit", database -> database.getCollection(AlertDocuments.COLLECTION)
                .createIndex(Indexes.ascending(AlertDocuments.UNIT, "_id")));
    }
}
