package vn.tiendo.reporting.stream;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * How long a stream may live: every one is ended after a while, so that clients spread over the replicas there are; one
 * that was opened with a token ends with it at the latest. The client comes back with its last id.
 */
final class Lifetime {

    /** Share by which a life may be shorter, so that clients do not all come back at once. */
    private static final double JITTER = 0.2;

    private final StreamProperties limits;
    private final InstantSource clock;

    Lifetime(StreamProperties limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Duration of(boolean provisional, @Nullable Principal principal) {
        Duration most = provisional && limits.provisionalAge().compareTo(limits.age()) < 0 ? limits.provisionalAge() : limits.age();
        Duration jittered = most.minusMillis(Math.round(most.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
        return expiry(principal).map(end -> Duration.between(clock.instant(), end)).filter(left -> left.compareTo(jittered) < 0)
            .map(left -> left.isNegative() ? Duration.ZERO : left).orElse(jittered);
    }

    private static Optional<Instant> expiry(@Nullable Principal principal) {
        return principal instanceof Authentication authentication && authentication.getCredentials() instanceof Jwt token
            ? Optional.ofNullable(token.getExpiresAt()) : Optional.empty();
    }
}
