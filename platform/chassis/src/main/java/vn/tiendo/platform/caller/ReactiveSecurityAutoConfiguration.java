package vn.tiendo.platform.caller;

import java.time.InstantSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.WebFilter;

import reactor.core.publisher.Mono;

import vn.tiendo.platform.problem.ReactiveProblems;

/** The security of a reactive application: a token for everything but health and the public reads; no session. */
@AutoConfiguration(before = {
        ReactiveWebSecurityAutoConfiguration.class, ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(SecurityWebFilterChain.class)
@EnableConfigurationProperties(SecurityProperties.class)
@EnableWebFluxSecurity
class ReactiveSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain chassisSecurity(
            ServerHttpSecurity http, SecurityProperties properties, ReactiveProblems problems) {
        ServerAuthenticationEntryPoint unauthenticated = (exchange, e) -> {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return problems.write(exchange, HttpStatus.UNAUTHORIZED);
        };
        ServerAccessDeniedHandler forbidden = (exchange, e) -> problems.write(exchange, HttpStatus.FORBIDDEN);
        return http
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(SecurityProperties.HEALTH).permitAll()
                        .pathMatchers(HttpMethod.GET, patterns(properties)).permitAll()
                        .pathMatchers(HttpMethod.HEAD, patterns(properties)).permitAll()
                        .anyExchange().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(
                                new ReactiveJwtAuthenticationConverterAdapter(CallerAuthentication.converter()))))
                .addFilterBefore(issuerAway(problems), SecurityWebFiltersOrder.HTTP_BASIC)
                .build();
    }

    /** Requests are observed whole; a span and a timer for each filter cost more than the filters do. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings chassisSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static BeanPostProcessor checkedTokens() {
        CheckedTokens tokens = new CheckedTokens(InstantSource.system());
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ReactiveJwtDecoder decoder
                        ? (ReactiveJwtDecoder) token -> decode(token, decoder, tokens) : bean;
            }
        };
    }

    private static Mono<Jwt> decode(String token, ReactiveJwtDecoder decoder, CheckedTokens tokens) {
        return Mono.fromSupplier(() -> tokens.known(token)).flatMap(Mono::justOrEmpty).switchIfEmpty(
                Mono.defer(() -> decoder.decode(token).doOnNext(jwt -> tokens.remember(token, jwt))));
    }

    /** A list of no patterns would mean every path. */
    private static String[] patterns(SecurityProperties properties) {
        return properties.publicGets().isEmpty()
                ? SecurityProperties.HEALTH
                : properties.publicGets().toArray(String[]::new);
    }

    /** A token cannot be checked while its issuer does not answer: that is nobody's fault, and passes. */
    private static WebFilter issuerAway(ReactiveProblems problems) {
        return (exchange, chain) -> chain.filter(exchange).onErrorResume(
                e -> e instanceof AuthenticationServiceException || e instanceof JwtDecoderInitializationException,
                e -> problems.write(exchange, HttpStatus.SERVICE_UNAVAILABLE));
    }
}
