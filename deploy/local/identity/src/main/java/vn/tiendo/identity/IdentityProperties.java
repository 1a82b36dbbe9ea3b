package vn.tiendo.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer address of this server as it stands in the tokens
 * @param data folder that keeps the signing keys, so that tokens outlive a restart
 * @param accessTokenLifetime how long an access token is good
 * @param audience whom access tokens are for (claim {@code aud})
 * @param gateway the web application, where people log in
 * @param people who logs in by name and password
 * @param systems machines that take a token with their client id and secret
 */
@ConfigurationProperties("tiendo.identity")
record IdentityProperties(
        String issuer,
        Path data,
        @DefaultValue("1h") Duration accessTokenLifetime,
        @DefaultValue("tiendo") String audience,
        Gateway gateway,
        List<Person> people,
        List<Machine> systems) {

    /**
     * @param id client id
     * @param secret client secret
     * @param addresses where browsers find the gateway, without a slash at the end
     * @param sessionLifetime how long its refresh tokens are good
     */
    record Gateway(String id, String secret, List<String> addresses, @DefaultValue("12h") Duration sessionLifetime) {
    }

    /** What a token says of a person or a system besides its subject. */
    interface Subject {

        String name();

        String unit();

        @Nullable String department();

        List<String> roles();
    }

    record Person(
            String login,
            String password,
            String name,
            String unit,
            @Nullable String department,
            List<String> roles) implements Subject {
    }

    /** @param scopes what it may do at most; absent: all that fit its roles */
    record Machine(
            String id,
            String secret,
            String name,
            String unit,
            @Nullable String department,
            List<String> roles,
            @Nullable List<String> scopes) implements Subject {

        Set<String> allowed() {
            return scopes == null ? Scopes.fitting(roles) : Set.copyOf(scopes);
        }
    }
}
