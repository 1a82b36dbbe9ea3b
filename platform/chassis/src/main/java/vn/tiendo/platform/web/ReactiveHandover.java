package vn.tiendo.platform.web;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
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
 * told where the request came from and which trace it belongs to, and the task takes both along ({@link OriginTasks}). No
 * hook of Reactor's that every operator of every stream would pay for.
 */
public final class ReactiveHandover implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Work work = Work.of(exchange);
        Mono<Void> rest = chain.filter(exchange.mutate().request(new Told(exchange.getRequest(), work)).build());
        return Mono.from((Publisher<Void>) subscriber -> work.during(() -> rest.subscribe(subscriber)));
    }

    /** Last before the handlers: what comes before may change threads. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** What a thread that works for a request is told. */
    private record Work(Origin origin, @Nullable String traceparent) {

        static Work of(ServerWebExchange exchange) {
            return new Work(ReactiveOrigin.of(exchange), Traceparent.of(
                    ServerRequestObservationContext.findCurrent(exchange.getAttributes()),
                    exchange.getRequest().getHeaders().getFirst(Traceparent.NAME)));
        }

        void during(Runnable signal) {
            try (var bound = RequestOrigin.bind(origin); var trace = Traceparent.of(traceparent)) {
                signal.run();
            }
        }
    }

    private static final class Told extends ServerHttpRequestDecorator {

        private final Work work;

        Told(ServerHttpRequest request, Work work) {
            super(request);
            this.work = work;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            Flux<DataBuffer> body = super.getBody();
            return Flux.from((Publisher<DataBuffer>) subscriber -> body.subscribe(
                    new TellingSubscriber<DataBuffer>((CoreSubscriber<? super DataBuffer>) subscriber, work)));
        }
    }

    private record TellingSubscriber<T>(CoreSubscriber<? super T> rest, Work work) implements CoreSubscriber<T> {

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
            work.during(() -> rest.onNext(item));
        }

        @Override
        public void onError(Throwable failure) {
            work.during(() -> rest.onError(failure));
        }

        @Override
        public void onComplete() {
            work.during(rest::onComplete);
        }
    }
}
