package vn.tiendo.gateway.route;

import java.time.Duration;

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

import vn.tiendo.gateway.problem.StreamLater;

/**
 * Ends open event streams as soon as the gateway is told to stop, so that their readers go on at another replica at
 * once and the graceful shutdown waits only for requests that have an end.
 */
@Component
class StreamsEndAtShutdown implements WebFilter {

    /** The next connection leads to another replica. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final Sinks.One<Boolean> stopping = Sinks.one();
    private volatile boolean begun;

    /** Before connections are drained: readers come back through them, and are sent elsewhere. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ContextClosedEvent.class)
    void stop() {
        begun = true;
        stopping.tryEmitValue(true);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals("/api/v1/events")) {
            return chain.filter(exchange);
        }
        return begun ? StreamLater.answer(exchange, AT_ONCE, "stopping")
                : chain.filter(exchange).takeUntilOther(stopping.asMono());
    }
}
