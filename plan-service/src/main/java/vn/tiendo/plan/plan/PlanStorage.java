package vn.tiendo.plan.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

/** What plans need of the store and the broker. */
@Configuration(proxyBeanMethods = false)
class PlanStorage {

    @Bean
    Topic plansTopic() {
        return new Topic(PlanEvents.TOPIC);
    }

    @Bean
    OutboxSource plansOutbox() {
        return new OutboxSource(PlanDocuments.COLLECTION);
    }

    @Bean
    OutboxSource amendmentsOutbox() {
        return new OutboxSource(AmendmentDocuments.COLLECTION);
    }

    @Bean
    Migration planVersionsByPlan() {
        return new Migration("plan-versions-by-plan", database -> database
                .getCollection(PlanVersionDocuments.COLLECTION).createIndex(Indexes.ascending("plan", "version")));
    }

    @Bean
    Migration plansByUnitAndYear() {
        return new Migration("plans-by-unit-and-year", database ->
                database.getCollection(PlanDocuments.COLLECTION).createIndex(Indexes.ascending("unit", "year")));
    }

    /** The list of plans: those in force, and the drafts of one unit, both by id. */
    @Bean
    Migration plansByWhoSeesThem() {
        return new Migration("plans-by-who-sees-them", database -> {
            var plans = database.getCollection(PlanDocuments.COLLECTION);
            plans.createIndex(Indexes.ascending("state", "_id"));
            plans.createIndex(Indexes.ascending("unit", "_id"));
        });
    }
}
