package vn.tiendo.platform.web;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body over the limit: at once when its length is stated, else as soon as too much has come. */
public final class ReactiveBodyLimit implements WebFilter, Ordered {

    /** How a refusal is written. */
    @FunctionalInterface
    public interface Refusal {
        Mono<Void> write(ServerWebExchange exchange, HttpStatus status);
    }

    private final WebProperties properties;
    private final Refusal refusal;

    public ReactiveBodyLimit(WebProperties properties, Refusal refusal) {
        this.properties = properties;
        this.refusal = refusal;
    }

    /** Before security: the size can be judged without knowing who sends it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long limit = properties.limitAt(exchange.getRequest().getPath().value(),
                exchange.getRequest().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
        long length = exchange.getRequest().getHeaders().getContentLength();
        if (length > limit) {
            exchange.getResponse().getHeaders().set("Connection", "close");
            return refusal.write(exchange, HttpStatus.CONTENT_TOO_LARGE);
        }
        return length >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate().request(new Limited(exchange.getRequest(), limit)).build());
    }

    private static final class Limited extends ServerHttpRequestDecorator {

        private final long limit;

        Limited(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong read = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (read.addAndGet(buffer.readableByteCount()) > limit) {
                    DataBufferUtils.release(buffer);
                    sink.error(new BodyTooLarge(limit));
                } else {
                    sink.next(buffer);
                }
            });
        }
    }
}
