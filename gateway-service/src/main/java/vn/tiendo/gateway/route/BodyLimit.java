package vn.tiendo.gateway.route;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses large bodies before a service sees any of them. A body whose length was told streams through; one sent in
 * chunks is gathered first (at most the limit), since half of it must not reach a service.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BodyLimit implements WebFilter {

    private final int limit;

    BodyLimit(RouteProperties properties) {
        this.limit = Math.toIntExact(properties.maxBody().toBytes());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > limit) {
            return Mono.error(new ContentTooLargeException(null));
        }
        if (!headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), limit)
                .map(body -> exchange.mutate().request(with(exchange.getRequest(), body)).build())
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private static ServerHttpRequest with(ServerHttpRequest request, DataBuffer body) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.just(body);
            }
        };
    }
}
