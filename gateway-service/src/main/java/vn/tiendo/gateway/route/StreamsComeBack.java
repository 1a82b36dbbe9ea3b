package vn.tiendo.gateway.route;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;
import reactor.netty.Connection;

import vn.tiendo.gateway.problem.StreamLater;

/** What the service itself cannot serve just now ends an {@code EventSource} no more than a service that does not answer. */
@Component
class StreamsComeBack implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var answered = chain.filter(exchange);
        return StreamLater.isFor(exchange) ? answered.then(Mono.defer(() -> refused(exchange))) : answered;
    }

    private static Mono<Void> refused(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == null || !status.is5xxServerError()) {
            return Mono.empty();
        }
        Connection service = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
        if (service != null) {
            service.dispose();
        }
        ServerWebExchangeUtils.reset(exchange);
        return Mono.error(new ResponseStatusException(status));
    }

    /** Before the service's answer is written. */
    @Override
    public int getOrder() {
        return 0;
    }
}
