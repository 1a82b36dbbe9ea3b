package vn.tiendo.gateway.login;

import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import com.nimbusds.jwt.JWTParser;

import reactor.core.publisher.Mono;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.CallerClaims;

/** The caller whom the services see: their token is read, not the identity token, which may say less. */
@Component
class People {

    private final SessionTokens tokens;
    private final CallerClaims claims;
    private final WebSessionServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();

    People(SessionTokens tokens, CallerClaims claims) {
        this.tokens = tokens;
        this.claims = claims;
    }

    Mono<Caller> caller(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return tokens.load(person, exchange).map(client -> caller(person, client));
    }

    /** Also where Security has not looked at the session yet. */
    Mono<Caller> caller(ServerWebExchange exchange) {
        return sessions.load(exchange).mapNotNull(SecurityContext::getAuthentication)
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> caller(person, exchange));
    }

    /** The token came from the provider itself, over its token endpoint; the services check its signature. */
    private Caller caller(OAuth2AuthenticationToken person, OAuth2AuthorizedClient client) {
        var known = new HashMap<>(person.getPrincipal().getAttributes());
        known.putAll(told(client.getAccessToken().getTokenValue()));
        return claims.caller(known);
    }

    private static Map<String, Object> told(String token) {
        try {
            var told = JWTParser.parse(token).getJWTClaimsSet();
            return told == null ? Map.of() : told.getClaims();
        } catch (ParseException e) {
            return Map.of(); // a provider whose access tokens are opaque
        }
    }
}
