package vn.tiendo.gateway.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.problem.Refused;

/** Login by authorization code with PKCE; everything else is open here, since each service decides who may do what. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** In the session, and with it at every replica. */
    @Bean
    ServerOAuth2AuthorizedClientRepository tokensOfSessions() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    /** What the tokens say is enough; no further request to the provider. */
    @Bean
    OidcReactiveOAuth2UserService users() {
        var users = new OidcReactiveOAuth2UserService();
        users.setRetrieveUserInfo(_ -> false);
        return users;
    }

    /** Security refuses what could be read as another address than it seems: see {@code StrictServerWebExchangeFirewall}. */
    @Bean
    ServerExchangeRejectedHandler addressesNotAllowed() {
        return (_, _) -> Mono.error(new Refused(Refusal.BAD_ADDRESS));
    }

    /** Apart from {@link #login}, where Spring Security would wrap each session to follow it in memory. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain endedAtTheProvider(ServerHttpSecurity http, Provider provider, EndedAtProvider ended) {
        return http
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers("/logout/connect/back-channel/**"))
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable) // a server with a signed token, no browser with a session
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .oidcLogout(spec -> spec.clientRegistrationRepository(provider)
                        .oidcSessionRegistry(new NoSessionRegistry())
                        .backChannel(channel -> channel.logoutHandler(ended)))
                .build();
    }

    @Bean
    SecurityWebFilterChain login(ServerHttpSecurity http, Provider provider, LoginOutcome outcome, PageCsrf csrf,
            Logout logout) {
        return http
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable) // LoginForBrowsers remembers the address
                .headers(ServerHttpSecurity.HeaderSpec::disable) // SecurityHeaders
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(spec -> spec.csrfTokenRepository(csrf.cookie()).csrfTokenRequestHandler(csrf.header())
                        .requireCsrfProtectionMatcher(csrf.required()).accessDeniedHandler(csrf.missing()))
                .oauth2Login(spec -> spec.clientRegistrationRepository(provider)
                        .authorizationRequestResolver(new LoginStart(provider))
                        .authenticationSuccessHandler(outcome)
                        .authenticationFailureHandler(outcome))
                .logout(spec -> spec
                        .requiresLogout(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/logout"))
                        .logoutHandler(handlers -> handlers.addFirst(logout))
                        .logoutSuccessHandler((exchange, _) -> Mono.defer(() -> logout.answer(exchange))))
                .exceptionHandling(spec -> spec.authenticationEntryPoint((_, _) ->
                        Mono.error(new Refused(Refusal.UNAUTHENTICATED))))
                .build();
    }
}
