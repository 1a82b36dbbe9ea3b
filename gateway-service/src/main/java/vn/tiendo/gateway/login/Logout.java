package vn.tiendo.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs a person out here and tells where to log out at the provider: the page goes there by itself, since the policy of
 * the page (form-action) lets no form lead to another site. What the session could still do at the provider is revoked.
 */
@Component
class Logout implements ServerLogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Logout.class);
    private static final String LOCATION = Logout.class.getName();

    private final Provider provider;
    private final SessionTokens tokens;
    private final People people;
    private final LoginAudit audit;
    private final LoginProperties properties;
    private final JsonMapper json;
    private final WebClient http = WebClient.create();

    Logout(Provider provider, SessionTokens tokens, People people, LoginAudit audit, LoginProperties properties,
            JsonMapper json) {
        this.provider = provider;
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
        this.properties = properties;
        this.json = json;
    }

    /** Before the session is gone. A provider that does not answer keeps nobody logged in here. */
    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication person) {
        var request = exchange.getExchange();
        var noted = people.caller(request).flatMap(caller -> audit.logout(request, caller));
        return noted.then(atTheProvider(request, person))
                .doOnError(e -> LOG.warn("The provider was not told of a logout: {}", e.toString()))
                .onErrorComplete();
    }

    private Mono<Void> atTheProvider(ServerWebExchange request, Authentication person) {
        return Mono.zip(provider.registration(), request.getSession())
                .flatMap(both -> {
                    request.getAttributes().put(LOCATION, endOfSession(both.getT1(), person, both.getT2(), request));
                    return tokens.load(person, request).flatMap(this::revoke);
                });
    }

    /** Answers with the address at which the logout goes on. */
    Mono<Void> answer(WebFilterExchange exchange) {
        var request = exchange.getExchange();
        ServerHttpResponse response = request.getResponse();
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("Clear-Site-Data", "\"cache\"");
        var body = json.writeValueAsBytes(Map.of("location", request.getAttributeOrDefault(LOCATION, "/")));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private String endOfSession(
            ClientRegistration registration, Authentication person, WebSession session, ServerWebExchange exchange) {
        var endpoint = registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        var hint = idToken(person, session);
        if (endpoint == null || hint.isEmpty()) {
            return "/";
        }
        var address = UriComponentsBuilder.fromUriString(endpoint.toString())
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .queryParam("id_token_hint", "{hint}");
        return address.buildAndExpand(Map.of("client", registration.getClientId(), "back", home(exchange), "hint", hint))
                .encode().toUriString();
    }

    private String home(ServerWebExchange exchange) {
        if (!properties.address().isEmpty()) {
            return properties.address() + "/";
        }
        URI asked = exchange.getRequest().getURI();
        return asked.getScheme() + "://" + asked.getRawAuthority() + "/";
    }

    private static String idToken(Authentication person, WebSession session) {
        return session.getAttribute(SessionTokens.ID_TOKEN) instanceof String newer ? newer
                : person.getPrincipal() instanceof OidcUser user ? user.getIdToken().getTokenValue() : "";
    }

    /** RFC 7009. */
    private Mono<Void> revoke(OAuth2AuthorizedClient client) {
        var registration = client.getClientRegistration();
        var endpoint = registration.getProviderDetails().getConfigurationMetadata().get("revocation_endpoint");
        var token = client.getRefreshToken();
        if (endpoint == null || token == null) {
            return Mono.empty();
        }
        return http.post().uri(endpoint.toString())
                .headers(h -> h.setBasicAuth(registration.getClientId(), registration.getClientSecret()))
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .body(BodyInserters.fromFormData("token", token.getTokenValue()).with("token_type_hint", "refresh_token"))
                .retrieve().toBodilessEntity().timeout(Duration.ofSeconds(3)).then();
    }
}
