package vn.tiendo.platform.web;

import org.springframework.core.Ordered;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** A form whose escapes are broken ({@code a=%zz}) is a bad request; the framework's reader calls it a failure of ours. */
public final class ReactiveForms implements WebFilter, Ordered {

    /** Before security, which reads the form of a logout. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(new Read(exchange));
    }

    private static final class Read extends ServerWebExchangeDecorator {

        Read(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return super.getFormData()
                    .onErrorMap(IllegalArgumentException.class, e -> new ServerWebInputException("Malformed form", null, e));
        }
    }
}
