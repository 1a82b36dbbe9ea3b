package vn.tiendo.platform.problem;

import java.net.URI;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.web.ReactiveOrigin;

/** Writes a problem where no controller is: in a filter of a reactive application. */
public final class ReactiveProblems {

    private final Problems problems;
    private final JsonMapper json;

    ReactiveProblems(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status) {
        return Mono.defer(() -> write(exchange, problems.of(status)));
    }

    /** Takes the problem as {@link Problems} makes it. */
    public Mono<Void> write(ServerWebExchange exchange, ResponseEntity<ProblemDetail> entity) {
        return Mono.defer(() -> {
            Problem problem = (Problem) Objects.requireNonNull(entity.getBody());
            problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
            problem.of(ReactiveOrigin.of(exchange));
            problems.localised(problem, Problems.language(exchange.getLocaleContext().getLocale()));
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(entity.getStatusCode());
            entity.getHeaders().forEach((name, values) -> response.getHeaders().set(name, values.getFirst()));
            return response.writeWith(Mono.just(response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
        });
    }
}
