package vn.tiendo.measurement.plan;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.platform.event.Topic;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    static final String TOPIC = "tiendo.plans.v1";

    @Bean
    Topic plansTopic() {
        return new Topic(TOPIC);
    }

    @Bean
    @Primary
    Plans plans(PlanDocuments documents, PlanProperties properties, InstantSource clock) {
        return new CachedPlans(documents, properties, clock);
    }
}
