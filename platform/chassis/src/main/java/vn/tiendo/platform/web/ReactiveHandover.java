package vn.tiendo.platform.web;

import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import vn.tiendo.audit.Origin;

/**
 * On this stack no thread belongs to a request, but handlers that block run on one of their own. Handing over to it
 * happens when the handler is subscribed to, or when the body has come: at both moments the thread that hands over is
 * told where the request came from, and the task takes it along ({@link OriginTasks}). No hook of Reactor's that every
 * operator of every stream would pay for.
 */
public final class ReactiveHandover implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Origin origin = ReactiveOrigin.of(exchange);
        Mono<Void> rest = chain.filter(exchange.mutate().request(new Told(exchange.getRequest(), origin)).build());
        return Mono.from((Publisher<Void>) subscriber -> {
            try (var bound = RequestOrigin.bind(origin)) {
                rest.subscribe(subscriber);
            }
        });
    }

    /** Last before the handlers: what comes before may change threads. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static final class Told extends ServerHttpRequestDecorator {

        private final Origin origin;

        Told(ServerHttpRequest request, Origin origin) {
            super(request);
            this.origin = origin;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            Flux<DataBuffer> body = super.getBody();
            return Flux.from((Publisher<DataBuffer>) subscriber -> body.subscribe(
                    new TellingSubscriber<DataBuffer>((CoreSubscriber<? super DataBuffer>) subscriber, origin)));
        }
    }

    private record TellingSubscriber<T>(CoreSubscriber<? super T> rest, Origin origin) implements CoreSubscriber<T> {

        @Override
        public Context currentContext() {
            return rest.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            rest.onSubscribe(subscription);
        }

        @Override
        public void onNext(T item) {
            told(() -> rest.onNext(item));
        }

        @Override
        public void onError(Throwable failure) {
            told(() -> rest.onError(failure));
        }

        @Override
        public void onComplete() {
            told(rest::onComplete);
        }

        private void told(Runnable signal) {
            try (var bound = RequestOrigin.bind(origin)) {
                signal.run();
            }
        }
    }
}
