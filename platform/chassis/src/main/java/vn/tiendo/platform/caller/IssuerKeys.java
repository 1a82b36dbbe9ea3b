package vn.tiendo.platform.caller;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * The keys of the issuer. A token that names an unknown one lets them be asked for anew, so that a key may sign from the
 * moment that it is published; but not for each such token, which anybody can send as many of as they like. While the
 * issuer does not answer, known keys stay good for a while.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int LARGEST_ANSWER = 200_000;
    private static final int OUTAGE = 10;

    private final JWKSource<SecurityContext> keys;

    private IssuerKeys(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    /** @throws IllegalStateException when the issuer does not answer, or is another than it says */
    static IssuerKeys discovered(String issuer, SecurityProperties.Keys properties) {
        DefaultResourceRetriever http = http(properties);
        try {
            URI discovery = URI.create(issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration");
            Map<String, Object> said = JSONObjectUtils.parse(http.retrieveResource(discovery.toURL()).getContent());
            if (!issuer.equals(said.get("issuer"))) {
                throw new IllegalStateException("The issuer at " + issuer + " calls itself " + said.get("issuer"));
            }
            return at(JSONObjectUtils.getString(said, "jwks_uri"), properties);
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The issuer at " + issuer + " does not answer", e);
        }
    }

    static IssuerKeys at(String address, SecurityProperties.Keys properties) {
        try {
            long remember = properties.remember().toMillis();
            return new IssuerKeys(JWKSourceBuilder.create(URI.create(address).toURL(), http(properties))
                    .cache(remember, properties.patience().multipliedBy(2).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(properties.askAtMost().toMillis())
                    .outageTolerant(remember * OUTAGE)
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException("No address of keys: " + address, e);
        }
    }

    /** None of the known ones, as long as they were asked for a moment ago. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException e) {
            return List.of();
        }
    }

    private static DefaultResourceRetriever http(SecurityProperties.Keys properties) {
        int patience = Math.toIntExact(properties.patience().toMillis());
        return new DefaultResourceRetriever(patience, patience, LARGEST_ANSWER);
    }

}
