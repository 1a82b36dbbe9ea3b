package vn.tiendo.measurement.officer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.event.Topic;

@Configuration(proxyBeanMethods = false)
class OfficerConfiguration {

    static final String TOPIC = "tiendo.officers.v1";

    @Bean
    Topic officersTopic() {
        return new Topic(TOPIC, true);
    }
}
