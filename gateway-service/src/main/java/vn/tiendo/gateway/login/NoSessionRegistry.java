package vn.tiendo.gateway.login;

import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Remembers nothing, since each session in the store says whose it is ({@code Holder}); Spring Security's own registry
 * would keep every login in the memory of one replica.
 */
final class NoSessionRegistry implements ReactiveOidcSessionRegistry {

    @Override
    public Mono<Void> saveSessionInformation(OidcSessionInformation session) {
        return Mono.empty();
    }

    @Override
    public Mono<OidcSessionInformation> removeSessionInformation(String session) {
        return Mono.empty();
    }

    @Override
    public Flux<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return Flux.empty();
    }
}
