package vn.tiendo.measurement.unit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.event.Topic;

@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

    static final String TOPIC = "tiendo.units.v1";

    @Bean
    Topic unitsTopic() {
        return new Topic(TOPIC);
    }
}
