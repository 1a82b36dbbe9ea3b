package vn.tiendo.gateway.login;

import java.net.URI;
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

/** Back from the provider: to the address that was wanted, or to the page with {@code ?login=failed}. */
@Component
class LoginOutcome implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginOutcome.class);
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
    private static final URI FAILED = URI.create("/?login=failed");

    private final People people;
    private final LoginAudit audit;
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    LoginOutcome(People people, LoginAudit audit) {
        this.people = people;
        this.audit = audit;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication authentication) {
        var request = exchange.getExchange();
        return people.caller((OAuth2AuthenticationToken) authentication, request)
                .flatMap(person -> audit.login(request, person))
                .then(request.getSession())
                .flatMap(session -> go(request, WantedAddress.take(session)));
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
