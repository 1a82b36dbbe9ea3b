package vn.tiendo.platform.caller;


import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.WebFilter;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.tiendo.platform.problem.ReactiveProblems;

/** The security of a reactive application: a token for everything but health, metrics and the public reads; no session. */
@AutoConfiguration(after = CallerAutoConfiguration.class, before = {
        ReactiveWebSecurityAutoConfiguration.class, ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class, ReactiveOAuth2ResourceServerAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(SecurityWebFilterChain.class)
@EnableWebFluxSecurity
class ReactiveSecurityAutoConfiguration {

    /** What is not known is checked off the event loop, which must not wait for the issuer's keys. */
    @Bean
    @ConditionalOnBean(IssuerTokens.class)
    @ConditionalOnMissingBean
    ReactiveJwtDecoder chassisReactiveTokens(IssuerTokens tokens) {
        return token -> Mono.justOrEmpty(tokens.known(token)).switchIfEmpty(
                Mono.fromCallable(() -> tokens.decode(token)).subscribeOn(Schedulers.boundedElastic()));
    }

    /** For a chain of the application's own. */
    @Bean
    ReactiveJwtAuthenticationConverterAdapter chassisCallerConverter(CallerClaims claims) {
        return new ReactiveJwtAuthenticationConverterAdapter(new CallerAuthentication.FromToken(claims));
    }

    @Bean
    ServerAuthenticationEntryPoint chassisUnauthenticated(TokenRefusals refusals, ReactiveProblems problems) {
        return (exchange, e) -> problems.write(exchange, refusals.of(e));
    }

    /** A header with characters that control. */
    @Bean
    @ConditionalOnMissingBean
    ServerExchangeRejectedHandler chassisRejected(ReactiveProblems problems) {
        return (exchange, e) -> problems.write(exchange, HttpStatus.BAD_REQUEST);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain chassisSecurity(ServerHttpSecurity http, SecurityProperties properties,
            ReactiveJwtAuthenticationConverterAdapter callers,
            @Qualifier("chassisUnauthenticated") ServerAuthenticationEntryPoint unauthenticated,
            ReactiveProblems problems) {
        ServerAccessDeniedHandler forbidden = (exchange, e) -> problems.write(exchange, HttpStatus.FORBIDDEN);
        return http
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(SecurityProperties.WATCHED).permitAll()
                        .pathMatchers(Operators.ENDPOINTS).access((who, _) -> who.map(Operators::decide))
                        .pathMatchers(HttpMethod.GET, properties.publicPatterns()).permitAll()
                        .pathMatchers(HttpMethod.HEAD, properties.publicPatterns()).permitAll()
                        .pathMatchers(HttpMethod.POST, properties.publicPostPatterns()).permitAll()
                        .anyExchange().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(callers)))
                .addFilterBefore(issuerAway(problems), SecurityWebFiltersOrder.HTTP_BASIC)
                .build();
    }

    /** A token cannot be checked while its issuer does not answer: that is nobody's fault, and passes. */
    private static WebFilter issuerAway(ReactiveProblems problems) {
        return (exchange, chain) -> chain.filter(exchange).onErrorResume(
                e -> e instanceof AuthenticationServiceException || e instanceof JwtDecoderInitializationException,
                e -> problems.write(exchange, HttpStatus.SERVICE_UNAVAILABLE));
    }
}
