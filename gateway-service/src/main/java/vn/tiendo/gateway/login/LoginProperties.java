package vn.tiendo.gateway.login;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The gateway as a client of the identity provider.
 *
 * @param issuer address of the provider, which says everything else by OpenID Connect discovery
 * @param scopes asked for
 * @param address under which browsers know the gateway, without a slash at the end; empty: as the request says
 * @param refreshBefore how long before its end a token is replaced; at most a quarter of its life
 */
@ConfigurationProperties("tiendo.gateway.login")
record LoginProperties(String issuer, String clientId, String clientSecret, Set<String> scopes, String address,
        Duration refreshBefore) {

    static final String REGISTRATION = "tiendo";
    static final String START = "/oauth2/authorization/" + REGISTRATION;

    String baseAddress() {
        return address.isEmpty() ? "{baseUrl}" : address;
    }

    @Override
    public String toString() {
        return "LoginProperties[" + issuer + ", " + clientId + "]"; // not the secret
    }
}
