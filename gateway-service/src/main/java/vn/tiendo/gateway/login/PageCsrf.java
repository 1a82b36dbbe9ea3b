package vn.tiendo.gateway.login;

import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.session.Sessions;

/**
 * A browser sends the cookie of a session whoever makes it send a request; only our page can read the cookie XSRF-TOKEN
 * (over TLS: __Host-XSRF-TOKEN) and repeat it in the header X-XSRF-TOKEN. Requests without the cookie of a session carry nothing to be abused.
 */
@Component
class PageCsrf {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String FOR_EVERYBODY = "/public/";

    private final Sessions sessions;
    private final People people;
    private final LoginAudit audit;

    PageCsrf(Sessions sessions, People people, LoginAudit audit) {
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
    }

    ServerCsrfTokenRepository cookie() {
        var cookie = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName((sessions.secureCookies() ? "__Host-" : "") + "XSRF-TOKEN");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(one -> one.secure(sessions.secureCookies()).sameSite("Strict"));
        return cookie;
    }

    /** The plain value: it never stands in a page beside something that an attacker chose. */
    ServerCsrfTokenRequestHandler header() {
        return new ServerCsrfTokenRequestAttributeHandler();
    }

    /** Pages for everybody have no script, and do for nobody what they would not do for all. */
    ServerWebExchangeMatcher required() {
        return exchange -> SAFE.contains(exchange.getRequest().getMethod()) || !sessions.named(exchange)
                || exchange.getRequest().getPath().value().startsWith(FOR_EVERYBODY) ? MatchResult.notMatch() : MatchResult.match();
    }

    ServerAccessDeniedHandler missing() {
        return (exchange, _) -> refused(exchange);
    }

    private Mono<Void> refused(ServerWebExchange exchange) {
        return people.caller(exchange)
                .flatMap(person -> audit.refused(exchange, person, Refusal.CSRF))
                .then(Mono.error(new Refused(Refusal.CSRF)));
    }
}
