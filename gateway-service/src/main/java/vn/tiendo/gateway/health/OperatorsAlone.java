package vn.tiendo.gateway.health;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

import vn.tiendo.platform.caller.Operators;
import vn.tiendo.platform.problem.ReactiveProblems;

/** What changes the gateway at its port for health and metrics is for operators, by their token and not by a session. */
@Configuration(proxyBeanMethods = false)
class OperatorsAlone {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain operators(ServerHttpSecurity http, ReactiveJwtAuthenticationConverterAdapter callers,
            @Qualifier("chassisUnauthenticated") ServerAuthenticationEntryPoint unauthenticated, ReactiveProblems problems) {
        return http
                .securityMatcher(EndpointRequest.to("loggers"))
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges.anyExchange().access((who, _) -> who.map(Operators::decide)))
                .exceptionHandling(spec -> spec.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, HttpStatus.FORBIDDEN)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, HttpStatus.FORBIDDEN))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(callers)))
                .build();
    }
}
