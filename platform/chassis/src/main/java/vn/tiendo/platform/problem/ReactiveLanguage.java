package vn.tiendo.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.platform.web.ReactiveOrigin;

/**
 * Puts a problem into the caller's language just before it is written. On this stack no thread belongs to a request, so
 * a controller has nothing to tell the language from.
 */
final class ReactiveLanguage implements HandlerResultHandler, Ordered {

    private final Problems problems;
    private final ResponseEntityResultHandler writer;

    ReactiveLanguage(Problems problems, ResponseEntityResultHandler writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public boolean supports(HandlerResult result) {
        return writer.supports(result);
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        Object value = result.getReturnValue();
        Object spoken = value instanceof Mono<?> later
                ? later.doOnNext(one -> speak(exchange, one))
                : speak(exchange, value);
        return writer.handleResult(exchange, new HandlerResult(
                result.getHandler(), spoken, result.getReturnTypeSource(), result.getBindingContext()));
    }

    private @Nullable Object speak(ServerWebExchange exchange, @Nullable Object value) {
        Object body = value instanceof ResponseEntity<?> entity ? entity.getBody() : value;
        if (body instanceof Problem problem) {
            problem.of(ReactiveOrigin.of(exchange));
            problems.localised(problem, Problems.language(exchange.getLocaleContext().getLocale()));
        }
        return value;
    }

    /** Before the handler that it passes the answer on to. */
    @Override
    public int getOrder() {
        return writer.getOrder() - 1;
    }
}
