package vn.tiendo.gateway.login;

import java.net.URI;
import java.time.InstantSource;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.session.Holder;
import vn.tiendo.gateway.session.KnownPeople;
import vn.tiendo.gateway.session.Sessions;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.ReactiveOrigin;

/** Back from the provider: to the address that was wanted, or to the page with {@code ?login=failed}. */
@Component
class LoginOutcome implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginOutcome.class);
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
    private static final URI FAILED = URI.create("/?login=failed");

    private final People people;
    private final LoginAudit audit;
    private final Sessions sessions;
    private final KnownPeople known;
    private final InstantSource clock;
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    LoginOutcome(People people, LoginAudit audit, Sessions sessions, KnownPeople known, InstantSource clock) {
        this.known = known;
        this.clock = clock;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication authentication) {
        var request = exchange.getExchange();
        var login = (OAuth2AuthenticationToken) authentication;
        return people.caller(login, request)
                .flatMap(person -> audit.login(request, person).then(known.loggedIn(person, clock.instant())).then(hold(request, login, person)))
                .then(request.getSession())
                .flatMap(session -> go(request, WantedAddress.take(session)));
    }

    private Mono<Void> hold(ServerWebExchange exchange, OAuth2AuthenticationToken login, Caller person) {
        var holder = new Holder(login.getName(), person.unit(), person.department(),
                login.getPrincipal().getAttribute("sid"), ReactiveOrigin.of(exchange).address());
        return exchange.getSession().doOnNext(session -> sessions.hold(session, holder)).then();
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException e) {
        var told = e instanceof OAuth2AuthenticationException refused ? refused.getError().getErrorCode() : "";
        var reason = CODE.matcher(told).matches() ? told : "failed"; // it may stand in the address, written by anyone
        LOG.info("A login failed: {}", reason);
        return audit.failed(exchange.getExchange(), reason).then(go(exchange.getExchange(), FAILED));
    }

    private Mono<Void> go(ServerWebExchange exchange, URI to) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return redirect.sendRedirect(exchange, to);
    }
}
