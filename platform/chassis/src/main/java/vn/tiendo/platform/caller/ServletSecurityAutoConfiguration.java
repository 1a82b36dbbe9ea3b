package vn.tiendo.platform.caller;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.tiendo.platform.problem.ServletProblems;

/** The security of a servlet application: a token for everything but health, metrics and the public reads; no session. */
@AutoConfiguration(after = CallerAutoConfiguration.class, before = {
        ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerWebSecurityAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(SecurityFilterChain.class)
class ServletSecurityAutoConfiguration {

    @Bean
    AuthenticationEntryPoint chassisUnauthenticated(TokenRefusals refusals, ServletProblems problems) {
        return (request, response, e) -> problems.write(request, response, refusals.of(e));
    }

    /** A header with characters that control. */
    @Bean
    RequestRejectedHandler chassisRejected(ServletProblems problems) {
        return (request, response, e) -> problems.write(request, response, HttpStatus.BAD_REQUEST);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain chassisSecurity(HttpSecurity http, SecurityProperties properties, CallerClaims claims,
            @Qualifier("chassisUnauthenticated") AuthenticationEntryPoint unauthenticated, ServletProblems problems) {
        AccessDeniedHandler forbidden = (request, response, e) -> problems.write(request, response,
                HttpStatus.FORBIDDEN);
        return http
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(SecurityProperties.WATCHED).permitAll()
                        .requestMatchers(Operators.ENDPOINTS).access((who, _) -> Operators.decide(who.get()))
                        .requestMatchers(HttpMethod.GET, properties.publicPatterns()).permitAll()
                        .requestMatchers(HttpMethod.HEAD, properties.publicPatterns()).permitAll()
                        .requestMatchers(HttpMethod.POST, properties.publicPostPatterns()).permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerAuthentication.FromToken(claims))))
                .addFilterBefore(new IssuerAway(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** A token cannot be checked while its issuer does not answer: that is nobody's fault, and passes. */
    private static final class IssuerAway extends OncePerRequestFilter {

        private final ServletProblems problems;

        IssuerAway(ServletProblems problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            }
        }
    }
}
