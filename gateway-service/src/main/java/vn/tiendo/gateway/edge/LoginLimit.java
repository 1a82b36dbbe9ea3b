package vn.tiendo.gateway.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.edge.EdgeProperties.Limit;

/** Logins are no route: each start stores a session, each return asks the provider. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LoginLimit implements WebFilter {

    private final Buckets buckets;
    private final Limit limit;

    LoginLimit(Buckets buckets, EdgeProperties properties) {
        this.buckets = buckets;
        this.limit = properties.limits().login();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        return path.startsWith("/oauth2/") || path.startsWith("/login/")
                ? buckets.take("login " + NetworkAddress.of(exchange), limit).then(chain.filter(exchange))
                : chain.filter(exchange);
    }
}
