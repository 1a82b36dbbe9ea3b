package vn.tiendo.platform.caller;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import vn.tiendo.platform.problem.Problems;

/** What both web stacks share of callers. */
@AutoConfiguration
class CallerAutoConfiguration {

    @Bean
    DecisionProblems chassisDecisionProblems(Problems problems) {
        return new DecisionProblems(problems);
    }
}
