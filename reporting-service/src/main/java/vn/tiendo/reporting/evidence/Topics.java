package vn.tiendo.reporting.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.event.Topic;

/** The topics that are read here. */
@Configuration(proxyBeanMethods = false)
class Topics {

    static final String PLANS = "tiendo.plans.v1";
    static final String SUBMISSIONS = "tiendo.submissions.v1";
    static final String PUNCTUALITY = "tiendo.punctuality.v1";
    static final String FIGURES_BELOW = "tiendo.figures-below.v1";

    @Bean
    Topic plansTopic() {
        return new Topic(PLANS);
    }

    @Bean
    Topic figuresBelowTopic() {
        return new Topic(FIGURES_BELOW);
    }

    @Bean
    Topic punctualityTopic() {
        return new Topic(PUNCTUALITY);
    }

    @Bean
    Topic submissionsTopic() {
        return new Topic(SUBMISSIONS);
    }
}
