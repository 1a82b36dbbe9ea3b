package vn.tiendo.plan.indicator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;

/** What indicators need of the store and the broker. */
@Configuration(proxyBeanMethods = false)
class IndicatorStorage {

    @Bean
    Topic indicatorsTopic() {
        return new Topic(IndicatorEvents.TOPIC);
    }

    @Bean
    OutboxSource indicatorsOutbox() {
        return new OutboxSource(IndicatorDocuments.COLLECTION);
    }
}
