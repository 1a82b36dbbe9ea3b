package vn.tiendo.platform.caller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;

/** What a token is held to besides its signature: who made it, for whom, from when and until when. */
final class TokenChecks {

    /** Code of the error of a token whose time is over. */
    static final String EXPIRED = "token_expired";

    private TokenChecks() {
    }

    static OAuth2TokenValidator<Jwt> of(String issuer, SecurityProperties properties, InstantSource clock) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtIssuerValidator(issuer),
                jwt -> meantForUs(jwt, properties.audience()),
                jwt -> inItsTime(jwt, clock.instant(), properties.clockSkew())));
    }

    private static OAuth2TokenValidatorResult meantForUs(Jwt jwt, String audience) {
        @Nullable List<String> audiences = jwt.getAudience();
        return audience.isEmpty() || (audiences != null && audiences.contains(audience))
                ? OAuth2TokenValidatorResult.success() : failure("invalid_token", "The audience is another");
    }

    /** A token that never ends is none of ours. */
    private static OAuth2TokenValidatorResult inItsTime(Jwt jwt, Instant now, Duration skew) {
        Instant end = jwt.getExpiresAt();
        Instant start = jwt.getNotBefore();
        if (end == null || (start != null && now.isBefore(start.minus(skew)))) {
            return failure("invalid_token", "It has no end, or has not begun");
        }
        return now.isBefore(end.plus(skew))
                ? OAuth2TokenValidatorResult.success() : failure(EXPIRED, "It has ended");
    }

    private static OAuth2TokenValidatorResult failure(String code, String description) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(code, description, null));
    }
}
