package vn.tiendo.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.session.Sessions;

/**
 * The token of a session, replaced shortly before it ends. While it is good, nothing that goes wrong with replacing it
 * is seen by anyone; after that a session whose provider wants it no more ends.
 */
@Component
class SessionTokens {

    /** Given back to the provider at logout; the one of the login is replaced by each refresh. */
    static final String ID_TOKEN = "tiendo.id-token";

    private static final int LOOKS = 15;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ServerOAuth2AuthorizedClientRepository clients;
    private final TokenRefresh refresh;
    private final Sessions sessions;
    private final Duration before;
    private final InstantSource clock;

    SessionTokens(ServerOAuth2AuthorizedClientRepository clients, TokenRefresh refresh, Sessions sessions,
            LoginProperties properties, InstantSource clock) {
        this.clients = clients;
        this.refresh = refresh;
        this.sessions = sessions;
        this.before = properties.refreshBefore();
        this.clock = clock;
    }

    /** A token that is good now. Fails as session-ended (401), or unavailable when the provider does not answer. */
    Mono<String> token(Authentication person, ServerWebExchange exchange) {
        return load(person, exchange)
                .switchIfEmpty(Mono.defer(() -> ended(exchange)))
                .flatMap(tokens -> endsSoon(tokens) ? renewed(tokens, person, exchange) : Mono.just(tokens))
                .map(tokens -> tokens.getAccessToken().getTokenValue());
    }

    Mono<OAuth2AuthorizedClient> load(Authentication person, ServerWebExchange exchange) {
        return clients.loadAuthorizedClient(LoginProperties.REGISTRATION, person, exchange);
    }

    private Mono<OAuth2AuthorizedClient> renewed(
            OAuth2AuthorizedClient tokens, Authentication person, ServerWebExchange exchange) {
        var key = tokens.getRefreshToken();
        return (key == null ? Mono.<OAuth2AccessTokenResponse>error(refused()) : refresh.refresh(tokens, key))
                .flatMap(answer -> keep(tokens, answer, person, exchange))
                .onErrorResume(e -> isGood(tokens) ? Mono.just(tokens)
                        : isRefused(e) ? elsewhere(tokens, person, exchange)
                        : Mono.error(Refused.unavailable("identity", e)));
    }

    /** Stored at once, not at the end of the request: the old refresh token may be good for nothing by now. */
    private Mono<OAuth2AuthorizedClient> keep(OAuth2AuthorizedClient before, OAuth2AccessTokenResponse answer,
            Authentication person, ServerWebExchange exchange) {
        var renewed = new OAuth2AuthorizedClient(before.getClientRegistration(), before.getPrincipalName(),
                answer.getAccessToken(),
                answer.getRefreshToken() == null ? before.getRefreshToken() : answer.getRefreshToken());
        return clients.saveAuthorizedClient(renewed, person, exchange)
                .then(exchange.getSession())
                .flatMap(session -> {
                    if (answer.getAdditionalParameters().get("id_token") instanceof String idToken) {
                        session.getAttributes().put(ID_TOKEN, idToken);
                    }
                    return session.save();
                })
                .thenReturn(renewed);
    }

    /** Another replica may have been quicker with the same refresh token, and be about to store what it got for it. */
    private Mono<OAuth2AuthorizedClient> elsewhere(
            OAuth2AuthorizedClient mine, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession().flatMap(sessions::refresh)
                .then(Mono.defer(() -> load(person, exchange)))
                .filter(stored -> isGood(stored) && !stored.getAccessToken().equals(mine.getAccessToken()))
                .repeatWhenEmpty(again -> again.take(LOOKS).delayElements(BETWEEN_LOOKS))
                .switchIfEmpty(Mono.defer(() -> ended(exchange)));
    }

    private static <T> Mono<T> ended(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> session.invalidate())
                .then(Mono.error(new Refused(Refusal.SESSION_ENDED)));
    }

    private boolean endsSoon(OAuth2AuthorizedClient tokens) {
        var begin = tokens.getAccessToken().getIssuedAt();
        var end = tokens.getAccessToken().getExpiresAt();
        if (begin == null || end == null) {
            return false;
        }
        var quarter = Duration.between(begin, end).dividedBy(4);
        return !clock.instant().isBefore(end.minus(quarter.compareTo(before) < 0 ? quarter : before));
    }

    private boolean isGood(OAuth2AuthorizedClient tokens) {
        Instant end = tokens.getAccessToken().getExpiresAt();
        return end == null || clock.instant().isBefore(end);
    }

    private static boolean isRefused(Throwable e) {
        return e instanceof OAuth2AuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

    private static OAuth2AuthorizationException refused() {
        return new OAuth2AuthorizationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
