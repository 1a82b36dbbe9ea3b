package vn.tiendo.gateway.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.tiendo.gateway.session.Sessions;

/**
 * The provider says that a login has ended, or all of a person: OpenID Connect Back-Channel Logout 1.0. Spring Security
 * has checked the token by then.
 */
@Component
class EndedAtProvider implements ServerLogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EndedAtProvider.class);

    private final Sessions sessions;
    private final LoginAudit audit;

    EndedAtProvider(Sessions sessions, LoginAudit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
        return Mono.justOrEmpty(authentication.getPrincipal()).ofType(OidcLogoutToken.class)
                .flatMap(token -> sessions.endAll(token.getSubject(), token.getSessionId()))
                .doOnNext(ended -> LOG.info("The provider has ended {} sessions", ended.size()))
                .flatMapMany(Flux::fromIterable)
                .concatMap(holder -> audit.endedAtProvider(exchange.getExchange(), holder))
                .then();
    }
}
