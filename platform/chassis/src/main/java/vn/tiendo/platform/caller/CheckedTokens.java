package vn.tiendo.platform.caller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/**
 * Tokens that were found good a moment ago, so that a caller of many requests pays for one check of the signature a
 * minute. A token is forgotten when it expires, and after a minute in any case: a key that the issuer has withdrawn does
 * not open doors for longer. What was refused is never remembered.
 */
final class CheckedTokens {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<String, Jwt> good;

    CheckedTokens(InstantSource clock) {
        this.good = Caffeine.newBuilder().maximumSize(MOST)
                .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> remaining(jwt, clock.instant())))
                .build();
    }

    /**
     * Not by the cache's own way of computing, which lets others wait while the issuer is asked for its keys.
     *
     * @throws JwtException as the check does
     */
    Jwt get(String token, Function<String, Jwt> check) {
        return known(token).orElseGet(() -> {
            Jwt jwt = check.apply(token);
            good.put(token, jwt);
            return jwt;
        });
    }

    Optional<Jwt> known(String token) {
        return Optional.ofNullable(good.getIfPresent(token));
    }

    /** Not negative: the decoder lets a token pass for a while after its end, for clocks that differ. */
    private static Duration remaining(Jwt jwt, Instant now) {
        Instant end = jwt.getExpiresAt();
        Duration left = end == null ? AT_MOST : Duration.between(now, end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(AT_MOST) < 0 ? left : AT_MOST;
    }
}
