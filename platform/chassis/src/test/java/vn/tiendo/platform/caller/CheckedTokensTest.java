package vn.tiendo.platform.caller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckedTokensTest {

    private static final Instant NOW = Instant.parse("2024-06-14T08:00:00Z");

    private final CheckedTokens tokens = new CheckedTokens(InstantSource.fixed(NOW));
    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void aGoodTokenIsCheckedOnce() {
        Jwt first = tokens.get("a", this::lastsAnHour);
        Jwt second = tokens.get("a", this::lastsAnHour);

        assertThat(second).isSameAs(first);
        assertThat(checks).hasValue(1);
    }

    @Test
    void eachTokenIsCheckedByItself() {
        tokens.get("a", this::lastsAnHour);

        assertThat(tokens.get("b", this::lastsAnHour).getTokenValue()).isEqualTo("b");
        assertThat(checks).hasValue(2);
    }

    @Test
    void aTokenThatIsOverIsCheckedEachTime() {
        tokens.get("a", token -> jwt(token, NOW.minusSeconds(1)));
        tokens.get("a", token -> jwt(token, NOW.minusSeconds(1)));

        assertThat(checks).hasValue(2);
        assertThat(tokens.known("a")).isEmpty();
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThatThrownBy(() -> tokens.get("a", token -> {
            throw new BadJwtException("not signed by the issuer");
        })).isInstanceOf(BadJwtException.class);

        assertThat(tokens.known("a")).isEmpty();
        assertThat(tokens.get("a", this::lastsAnHour).getTokenValue()).isEqualTo("a");
    }

    @Test
    void whatWasFoundGoodIsKnown() {
        tokens.get("a", this::lastsAnHour);

        assertThat(tokens.known("a")).isPresent();
    }

    private Jwt lastsAnHour(String token) {
        return jwt(token, NOW.plus(Duration.ofHours(1)));
    }

    private Jwt jwt(String token, Instant end) {
        checks.incrementAndGet();
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("someone")
                .issuedAt(end.minus(Duration.ofHours(1))).expiresAt(end).build();
    }
}
