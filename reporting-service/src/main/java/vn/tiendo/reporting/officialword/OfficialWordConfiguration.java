package vn.tiendo.reporting.officialword;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** Outbox of the official words, which has their records, and indexes. */
@Configuration(proxyBeanMethods = false)
class OfficialWordConfiguration {

    @Bean
    OutboxSource officialWordOutbox() {
        return new OutboxSource(OfficialWordDocuments.COLLECTION);
    }

    @Bean
    Migration officialWordsByPlan() {
        return new Migration("official-words-by-plan", database -> database.getCollection(OfficialWordDocuments.COLLECTION)
                .createIndex(Indexes.ascending("plan", "period")));
    }
}
