package vn.tiendo.platform.caller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be read and sent without a token, which tokens are good, and how their claims are read.
 *
 * @param publicGets path patterns, such as {@code /api/v1/scoreboards/**}; GET (and HEAD) only
 * @param publicPosts path patterns of what may be posted without a token
 * @param audience   one of the token's {@code aud}; not checked when it is empty
 * @param clockSkew  how far the issuer's clock may be from ours
 * @param claims     where what we need stands
 * @param roleNames  the provider's name of a role to ours; what is not named here is taken as it is
 * @param rolePrefix stands before each role, and is taken off; what begins otherwise is no role
 * @param system     what tells a system from a person, where nothing else does
 * @param keys       of the issuer
 */
@ConfigurationProperties("tiendo.security")
record SecurityProperties(
        @DefaultValue List<String> publicGets, @DefaultValue List<String> publicPosts,
        @DefaultValue("tiendo") String audience,
        @DefaultValue("30s") Duration clockSkew, @DefaultValue Claims claims, @DefaultValue Map<String, String> roleNames,
        @DefaultValue("") String rolePrefix, @DefaultValue SystemMark system, @DefaultValue Keys keys) {

    /**
     * What probes and Prometheus ask has no token; every other endpoint of the actuator is for {@link Operators}. The
     * gateway has no route to any of them.
     */
    static final String[] WATCHED = {"/actuator/health", "/actuator/health/**", "/actuator/prometheus"};

    /** Each a claim's name, or the way to a value within a claim: {@code realm_access.roles}. */
    record Claims(
            @DefaultValue("unit") String unit, @DefaultValue("department") String department,
            @DefaultValue("roles") String roles, @DefaultValue("name") String name,
            @DefaultValue("client_id") String client, @DefaultValue("scope") String scopes) {
    }

    /** @param prefix of the claim's value, such as {@code client-credentials} in {@code gty} */
    record SystemMark(@DefaultValue("") String claim, @DefaultValue("") String prefix) {
    }

    /**
     * @param remember   how long keys are good without asking; a withdrawn key is let go of after that
     * @param askAtMost  pause in which keys are asked for at most twice, however many tokens name unknown ones; shorter
     *                   than {@code remember}
     * @param patience   for an answer of the issuer
     */
    record Keys(
            @DefaultValue("5m") Duration remember, @DefaultValue("10s") Duration askAtMost,
            @DefaultValue("3s") Duration patience) {
    }

    /** A list of no patterns would mean every path. */
    String[] publicPatterns() {
        return publicGets.isEmpty() ? WATCHED : publicGets.toArray(String[]::new);
    }

    /** As {@link #publicPatterns}. */
    String[] publicPostPatterns() {
        return publicPosts.isEmpty() ? WATCHED : publicPosts.toArray(String[]::new);
    }
}
