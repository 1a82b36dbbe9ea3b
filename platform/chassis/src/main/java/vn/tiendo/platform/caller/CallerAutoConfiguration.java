package vn.tiendo.platform.caller;

import java.time.InstantSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import vn.tiendo.platform.problem.Problems;

/** What both web stacks share: which tokens are good, who the caller is, and what is answered otherwise. */
@AutoConfiguration(
        before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
                ReactiveOAuth2ResourceServerAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class})
@EnableConfigurationProperties({SecurityProperties.class, OAuth2ResourceServerProperties.class})
class CallerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    IssuerTokens chassisTokens(
            OAuth2ResourceServerProperties issuer, SecurityProperties properties, InstantSource clock) {
        return new IssuerTokens(issuer.getJwt(), properties, clock);
    }

    @Bean
    CallerClaims chassisCallerClaims(SecurityProperties properties) {
        return new CallerClaims(properties);
    }

    @Bean
    TokenRefusals chassisTokenRefusals(Problems problems) {
        return new TokenRefusals(problems);
    }

    @Bean
    DecisionProblems chassisDecisionProblems(Problems problems) {
        return new DecisionProblems(problems);
    }

    /** Requests are observed whole; a span and a timer for each filter cost more than the filters do. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings chassisSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
