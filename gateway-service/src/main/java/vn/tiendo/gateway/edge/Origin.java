package vn.tiendo.gateway.edge;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import vn.tiendo.platform.web.RequestOrigin;

/**
 * Where a request comes from, as this gateway knows it: X-Forwarded-For is one address, X-Request-Id is given here.
 * What a caller says of its own origin is removed before anything reads it, unless a trusted proxy says so.
 */
@Component
class Origin implements WebFilter, PriorityOrdered {

    static final String CLIENT = RequestOrigin.ADDRESS_HEADER;
    static final String REQUEST_ID = RequestOrigin.REQUEST_ID_HEADER;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final TrustedProxies proxies;

    Origin(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var trusted = proxies.trusted(request.getRemoteAddress());
        var known = request.mutate().headers(headers -> rewrite(headers, request.getRemoteAddress(), trusted));
        if (trusted) {
            seenByTheProxy(request, known);
        }
        return chain.filter(exchange.mutate().request(known.build()).build());
    }

    /** Before every other, also those that name the highest order. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private void rewrite(HttpHeaders headers, @Nullable InetSocketAddress peer, boolean trusted) {
        var client = trusted ? proxies.client(headers) : null;
        var id = trusted ? headers.getFirst(REQUEST_ID) : null;
        headers.headerNames().stream().filter(Origin::isOfTheOrigin).toList().forEach(headers::remove);
        headers.set(REQUEST_ID, id != null && ID.matcher(id).matches() ? id : UUID.randomUUID().toString());
        headers.set(CLIENT, client != null ? client : address(peer));
    }

    static boolean isOfTheOrigin(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("x-real-ip")
                || name.equals("x-request-id") || name.equals("x-original-url") || name.equals("x-rewrite-url")
                || name.equals("x-http-method-override");
    }

    /** Under which address the browser knows this site, when TLS ends at the proxy. */
    private static void seenByTheProxy(ServerHttpRequest request, ServerHttpRequest.Builder known) {
        var scheme = request.getHeaders().getFirst("X-Forwarded-Proto");
        var host = request.getHeaders().getFirst("X-Forwarded-Host");
        var address = UriComponentsBuilder.fromUri(request.getURI());
        if ("https".equals(scheme) || "http".equals(scheme)) {
            address.scheme(scheme).port("https".equals(scheme) && host == null ? -1 : request.getURI().getPort());
        }
        if (host != null && host.matches("[A-Za-z0-9.-]+(:[0-9]+)?")) {
            var parts = host.split(":");
            address.host(parts[0]).port(parts.length > 1 ? Integer.parseInt(parts[1]) : -1);
        }
        known.uri(address.build(true).toUri());
    }

    private static String address(@Nullable InetSocketAddress peer) {
        return peer == null || peer.getAddress() == null ? "unknown" : peer.getAddress().getHostAddress();
    }
}
