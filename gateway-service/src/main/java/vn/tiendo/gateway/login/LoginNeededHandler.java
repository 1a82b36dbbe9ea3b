package vn.tiendo.gateway.login;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

import reactor.core.publisher.Mono;

@Component
@Order(-3) // before the problems
class LoginNeededHandler implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return error instanceof LoginForBrowsers.LoginNeeded && !exchange.getResponse().isCommitted()
                ? LoginForBrowsers.redirect(exchange) : Mono.error(error);
    }
}
