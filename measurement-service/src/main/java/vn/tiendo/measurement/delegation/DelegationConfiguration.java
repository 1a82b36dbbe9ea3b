package vn.tiendo.measurement.delegation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class DelegationConfiguration {

    @Bean
    OutboxSource delegationsOutbox() {
        return new OutboxSource(DelegationDocuments.COLLECTION);
    }

    /** Finds what an officer may do today, and keeps delegations of one officer and department apart. */
    @Bean
    Migration delegationsByOfficer() {
        return new Migration("delegations-1-by-officer", database -> database
                .getCollection(DelegationDocuments.COLLECTION)
                .createIndex(Indexes.ascending("unit", "officer", "department", DelegationForm.DAYS),
                        new IndexOptions().unique(true)));
    }

    /** For lists. */
    @Bean
    Migration delegationsByUnit() {
        return new Migration("delegations-2-by-unit", database -> database
                .getCollection(DelegationDocuments.COLLECTION).createIndex(Indexes.descending("unit", "_id")));
    }
}
