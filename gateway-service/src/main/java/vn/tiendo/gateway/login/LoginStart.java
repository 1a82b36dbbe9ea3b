package vn.tiendo.gateway.login;

import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/** The way to the provider, with PKCE; remembers where to come back to. */
final class LoginStart implements ServerOAuth2AuthorizationRequestResolver {

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    LoginStart(Provider provider) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(provider);
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return requests.resolve(exchange).flatMap(request -> remember(exchange).thenReturn(request));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return requests.resolve(exchange, registration);
    }

    private static Mono<Void> remember(ServerWebExchange exchange) {
        var wanted = exchange.getRequest().getQueryParams().getFirst(WantedAddress.PARAMETER);
        return exchange.getSession().doOnNext(session -> WantedAddress.keep(session, wanted)).then();
    }
}
