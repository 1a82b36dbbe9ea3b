package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.ProblemPage;

/** A person who follows a link to nowhere sees the page, which says so; a program gets the problem. */
@Component
@Order(-3) // before the handler that answers by problems
class NotFoundPage implements WebExceptionHandler {

    private final byte[] document;

    NotFoundPage(PageDocument document) {
        this.document = document.html().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return notFound(error) && ProblemPage.isFor(exchange) && !exchange.getResponse().isCommitted()
                ? answer(exchange) : Mono.error(error);
    }

    private static boolean notFound(Throwable error) {
        return error instanceof ErrorResponse answer && answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NOT_FOUND);
        response.getHeaders().setContentType(PageDocument.HTML);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(document)));
    }
}
