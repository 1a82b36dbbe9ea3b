package vn.tiendo.platform.web;

import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import vn.tiendo.audit.Origin;

/** Notes in the exchange where the request came from, and tells the caller the request's id. */
public final class ReactiveOrigin implements WebFilter, Ordered {

    private static final String ATTRIBUTE = ReactiveOrigin.class.getName();

    /** Unknown before this filter. */
    public static Origin of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, Origin.UNKNOWN);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Origin origin = RequestOrigin.of(headers.getFirst(RequestOrigin.REQUEST_ID_HEADER),
                headers.getFirst(RequestOrigin.ADDRESS_HEADER), address(exchange.getRequest().getRemoteAddress()));
        exchange.getAttributes().put(ATTRIBUTE, origin);
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(RequestOrigin.REQUEST_ID_HEADER, String.valueOf(origin.requestId()));
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static @Nullable String address(@Nullable InetSocketAddress peer) {
        return peer == null || peer.getAddress() == null ? null : peer.getAddress().getHostAddress();
    }

    /** First of all: also what is refused early has an id. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
