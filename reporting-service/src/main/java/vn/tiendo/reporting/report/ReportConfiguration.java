package vn.tiendo.reporting.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** Outbox of the reports: the records of their making; and their indexes. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    OutboxSource reportOutbox() {
        return new OutboxSource(ReportDocuments.COLLECTION);
    }

    @Bean
    Migration reportsByPlan() {
        return new Migration("reports-by-plan", database -> database.getCollection(ReportDocuments.COLLECTION)
                .createIndex(Indexes.ascending("plan", "createdAt")));
    }
}
