package vn.tiendo.gateway.login;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.session.Sessions;

/** Sends a person's requests on with their token. Requests without the cookie pass as they are and ask no store. */
@Component
class RelaySessionToken implements GlobalFilter, Ordered {

    private final Sessions sessions;
    private final SessionTokens tokens;

    RelaySessionToken(Sessions sessions, SessionTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Before the filters of the routes: the circuit breaker of a service has nothing to do with sessions. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!sessions.named(exchange)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> tokens.token(person, exchange))
                .map(token -> exchange.mutate().request(r -> r.headers(h -> h.setBearerAuth(token))).build())
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }
}
