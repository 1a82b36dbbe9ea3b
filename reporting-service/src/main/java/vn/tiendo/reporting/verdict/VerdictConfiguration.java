package vn.tiendo.reporting.verdict;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/** The thresholds as configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerdictProperties.class)
class VerdictConfiguration {

    @Bean
    Thresholds thresholds(VerdictProperties properties) {
        return properties.thresholds();
    }
}
