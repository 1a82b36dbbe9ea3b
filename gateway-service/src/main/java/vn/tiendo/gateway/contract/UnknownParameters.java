package vn.tiendo.gateway.contract;

import java.util.List;
import java.util.SortedSet;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.ReactiveProblems;
import vn.tiendo.platform.problem.Violation;

/**
 * Refuses parameters of the query that the operation does not take. What is misspelt would be ignored: a dry run would be
 * stored, a filtered list would hold everything.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1) // after the caller is known, before a body is gathered
class UnknownParameters implements WebFilter {

    private final QueryParameters parameters;
    private final Problems problems;
    private final ReactiveProblems answers;

    UnknownParameters(Contracts contracts, Problems problems, ReactiveProblems answers) {
        this.parameters = QueryParameters.of(contracts.documents().values());
        this.problems = problems;
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var violations = violations(exchange.getRequest());
        return violations.isEmpty() ? chain.filter(exchange)
                : answers.write(exchange, problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations));
    }

    private List<Violation> violations(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        if (request.getQueryParams().isEmpty() || !path.value().startsWith("/api/")) {
            return List.of(); // pages may be linked to with whatever others put behind their address
        }
        return parameters.of(request.getMethod().name(), path)
                .map(known -> unknown(request, known))
                .orElse(List.of());
    }

    private static List<Violation> unknown(ServerHttpRequest request, SortedSet<String> known) {
        return request.getQueryParams().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Violation("/" + name, "unknown-parameter", name, known))
                .toList();
    }
}
