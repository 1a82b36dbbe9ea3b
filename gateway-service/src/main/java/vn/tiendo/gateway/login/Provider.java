package vn.tiendo.gateway.login;

import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.tiendo.gateway.problem.Refused;

/**
 * The identity provider as it describes itself. It is asked at the first login, and again until it has answered: the
 * gateway starts and serves without it.
 */
@Component
class Provider implements ReactiveClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final LoginProperties properties;
    private final Scheduler threads = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());
    private volatile @Nullable ClientRegistration known;

    Provider(LoginProperties properties) {
        this.properties = properties;
        if (properties.clientSecret().isEmpty()) {
            LOG.warn("Nobody can log in, since the secret of the client {} is missing: put it into tiendo.gateway.login.client-secret "
                    + "(OIDC_CLIENT_SECRET, or the file of that name in the Secret) and start again", properties.clientId());
        }
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String registrationId) {
        return LoginProperties.REGISTRATION.equals(registrationId) ? registration() : Mono.empty();
    }

    Mono<ClientRegistration> registration() {
        var registration = known;
        return registration != null ? Mono.just(registration)
                : Mono.fromCallable(this::discovered).subscribeOn(threads)
                        .onErrorMap(e -> Refused.unavailable("identity", e));
    }

    private ClientRegistration discovered() {
        var registration = ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(LoginProperties.REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .scope(properties.scopes())
                .redirectUri(properties.baseAddress() + "/login/oauth2/code/{registrationId}")
                .userNameAttributeName("sub")
                .build();
        known = registration;
        return registration;
    }
}
