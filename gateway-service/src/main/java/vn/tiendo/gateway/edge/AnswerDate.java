package vn.tiendo.gateway.edge;

import java.time.InstantSource;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** When it was answered (RFC 9110, section 6.6.1). The web application takes its time from it, since the clock of a person's computer may be wrong. */
@Component
class AnswerDate implements WebFilter {

    /** Of HttpHeaders. */
    private static final long NOT_SAID = -1;

    private final InstantSource clock;

    AnswerDate(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> date(exchange.getResponse().getHeaders())));
        return chain.filter(exchange);
    }

    private void date(HttpHeaders headers) {
        if (headers.getDate() == NOT_SAID) {
            headers.setDate(clock.instant());
        }
    }
}
