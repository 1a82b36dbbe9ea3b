package vn.tiendo.reporting.verdict;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.store.Migration;
import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.scoreboard.domain.JudgeAnew;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.Verdicts;

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

    /** Verdicts that were made by the rules as they were read before. */
    @Bean
    Migration verdictsByTheseRules(JudgeAnew anew, ReadEvidence evidence) {
        return new Migration("verdicts-by-rules-" + Verdicts.RULE_VERSION, _ -> evidence.plans().forEach(anew::judge));
    }
}
