package vn.tiendo.measurement.plan;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import com.mongodb.client.model.Indexes;

import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    static final String TOPIC = "tiendo.plans.v1";

    @Bean
    Topic plansTopic() {
        return new Topic(TOPIC);
    }

    /** For the plans of all units below one. */
    @Bean
    Migration plansByUnitPath() {
        return new Migration("plans-1-by-unit-path", database -> database.getCollection(PlanDocuments.COLLECTION)
                .createIndex(Indexes.ascending("unitPath")));
    }

    @Bean
    Migration planVersionsByPlan() {
        return new Migration("plans-2-versions-by-plan", database -> database.getCollection(PlanDocuments.VERSIONS)
                .createIndex(Indexes.ascending("plan", "sequence")));
    }

    @Bean
    @Primary
    Plans plans(PlanDocuments documents, PlanProperties properties, InstantSource clock) {
        return new CachedPlans(documents, properties, clock);
    }
}
