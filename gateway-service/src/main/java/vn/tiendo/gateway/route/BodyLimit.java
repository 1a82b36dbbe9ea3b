package vn.tiendo.gateway.route;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.tiendo.platform.web.WebProperties;

/**
 * Refuses large bodies before a service sees any of them; a length that is told is judged by the chassis. A body sent in
 * chunks is gathered first (at most the limit), since half of it must not reach a service. Uploads are too large to be
 * gathered: they stream through and are broken off at their limit.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BodyLimit implements WebFilter {

    private final WebProperties properties;

    BodyLimit(WebProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)
                || properties.isLargerAt(request.getPath().value(),
                        request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            return chain.filter(exchange);
        }
        var limit = Math.toIntExact(properties.maxBody().toBytes());
        return DataBufferUtils.join(request.getBody(), limit)
                .map(body -> exchange.mutate().request(with(request, body)).build())
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
