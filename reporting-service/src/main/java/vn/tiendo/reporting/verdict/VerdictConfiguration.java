package vn.tiendo.reporting.verdict;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Past;

/** The thresholds as configured, and what was known before. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerdictProperties.class)
class VerdictConfiguration {

    @Bean
    Thresholds thresholds(VerdictProperties properties) {
        return properties.thresholds();
    }

    @Bean
    Past past(ReadEvidence evidence, FindBelowHistory below, Thresholds thresholds) {
        return new Past(evidence, below, thresholds);
    }
}
