package vn.tiendo.gateway.page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** Headers that protect the page, and whatever a service answers through the gateway. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders implements WebFilter {

    private static final String CSP = "Content-Security-Policy";
    /** A document of a service carries its own style; nothing in it may run. */
    private static final String DOCUMENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "font-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; sandbox";
    /** The browser's worker asks in the place of the page. */
    private static final String WORKER = "default-src 'none'; connect-src 'self'";
    /** The page that an issued report's check address opens wears the style of the pages for everybody. */
    private static final String PROOF = "/proof";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private final String page;

    SecurityHeaders(ImportMap imports) {
        this.page = "default-src 'none'; script-src 'self' " + imports.hash() + "; style-src 'self'; "
                + "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self'; manifest-src 'self'; worker-src 'self'; "
                + "require-trusted-types-for 'script'; trusted-types lit-html tiendo-worker";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> protect(exchange)));
        return chain.filter(exchange);
    }

    private void protect(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        headers.set(CSP, policy(exchange, headers));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        vary(headers);
        // over plain HTTP the header has no meaning, and at a developer's machine it would lock out other ports
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private String policy(ServerWebExchange exchange, HttpHeaders headers) {
        String path = exchange.getRequest().getPath().value();
        if (!MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType())) {
            return path.equals("/worker.js") ? WORKER : DATA;
        }
        return path.startsWith("/api/") && !path.endsWith(PROOF) ? DOCUMENT : page;
    }

    /** Netty compresses by the request's Accept-Encoding, but does not say so to caches. */
    private static void vary(HttpHeaders headers) {
        if (!headers.getVary().contains(HttpHeaders.ACCEPT_ENCODING)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
