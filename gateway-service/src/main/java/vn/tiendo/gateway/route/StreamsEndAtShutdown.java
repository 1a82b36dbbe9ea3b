package vn.tiendo.gateway.route;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends open event streams as soon as the gateway is told to stop, so that their readers go on at another replica at
 * once and the graceful shutdown waits only for requests that have an end.
 */
@Component
class StreamsEndAtShutdown implements WebFilter {

    private final Sinks.One<Boolean> stopping = Sinks.one();

    /** Before connections are drained: readers come back through them, and are sent elsewhere. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.tryEmitValue(true);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var answer = chain.filter(exchange);
        return exchange.getRequest().getPath().value().equals("/api/v1/events")
                ? answer.takeUntilOther(stopping.asMono()) : answer;
    }
}
