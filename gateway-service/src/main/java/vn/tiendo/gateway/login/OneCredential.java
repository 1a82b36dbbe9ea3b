package vn.tiendo.gateway.login;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.session.Sessions;

/** Who sends a session and a token, or two tokens, might be taken for either: nobody guesses which. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OneCredential implements WebFilter {

    private final Sessions sessions;

    OneCredential(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var tokens = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).size();
        return tokens > 1 || tokens == 1 && sessions.named(exchange)
                ? Mono.error(new Refused(Refusal.AMBIGUOUS_CREDENTIALS))
                : chain.filter(exchange);
    }
}
