package vn.tiendo.plan.assignment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** What assigned figures need of the store. */
@Configuration(proxyBeanMethods = false)
class AssignmentStorage {

    @Bean
    OutboxSource assignmentsOutbox() {
        return new OutboxSource(AssignmentDocuments.COLLECTION);
    }

    /** The list: what a unit has, and what it gave, both by id. */
    @Bean
    Migration assignmentsByWhoSeesThem() {
        return new Migration("assignments-by-who-sees-them", database -> {
            var assignments = database.getCollection(AssignmentDocuments.COLLECTION);
            assignments.createIndex(Indexes.ascending("unit", "_id"));
            assignments.createIndex(Indexes.ascending("from", "_id"));
        });
    }
}
