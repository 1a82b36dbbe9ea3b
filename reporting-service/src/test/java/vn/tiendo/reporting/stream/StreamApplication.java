package vn.tiendo.reporting.stream;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;

import vn.tiendo.platform.event.Topic;
import vn.tiendo.reporting.stream.domain.Feed;

/** The stream alone, without what fills its topics. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StreamConfiguration.class, EventController.class})
class StreamApplication {

    /** Of its own: closing one replica must not take the threads of another in the same JVM. */
    @Bean
    ReactorResourceFactory threads() {
        ReactorResourceFactory threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        return threads;
    }

    @Bean
    Topic approved() {
        return new Topic(Feed.APPROVED.topic());
    }

    @Bean
    Topic alerts() {
        return new Topic(Feed.ALERTS.topic());
    }

    @Bean
    Topic reports() {
        return new Topic(Feed.REPORTS.topic());
    }

    @Bean
    Topic provisional() {
        return new Topic(Feed.PROVISIONAL.topic());
    }
}
