package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class LifetimeTest {

    private static final Instant NOW = Instant.parse("2024-06-14T08:00:00Z");
    private static final StreamProperties LIMITS =
        new Binder(new MapConfigurationPropertySource()).bindOrCreate("tiendo.stream", StreamProperties.class);
    private static final int STREAMS = 2_000;

    private final Lifetime lifetime = new Lifetime(LIMITS, InstantSource.fixed(NOW));

    /** Each tenth of that fifth of the time has its share, within what chance lets. */
    @Test
    void streamsThatWereOpenedTogetherEndSpreadOverTheLastFifthOfTheirLife() {
        List<Duration> lives = Stream.generate(() -> lifetime.of(false, null)).limit(STREAMS).toList();

        long span = LIMITS.age().dividedBy(5).toMillis();
        List<Long> early = lives.stream().map(life -> LIMITS.age().minus(life).toMillis()).toList();
        assertThat(early).allSatisfy(each -> assertThat(each).isBetween(0L, span));
        Map<Long, Long> tenths = early.stream().collect(Collectors.groupingBy(each -> Math.min(9, each * 10 / span), Collectors.counting()));
        assertThat(tenths).hasSize(10)
            .allSatisfy((tenth, ended) -> assertThat(ended).isBetween(STREAMS / 20L, STREAMS * 3L / 20));
    }

    @Test
    void provisionalStreamsOfOneTokenAreSpreadAsWellAndLiveShorter() {
        Set<Duration> lives = new HashSet<>(Stream.generate(() -> lifetime.of(true, tokenUntil(NOW.plus(Duration.ofHours(1))))).limit(STREAMS).toList());

        assertThat(lives).hasSizeGreaterThan(STREAMS / 2)
            .allSatisfy(life -> assertThat(life).isBetween(LIMITS.provisionalAge().multipliedBy(4).dividedBy(5), LIMITS.provisionalAge()));
    }

    @Test
    void aStreamEndsWithItsTokenAtTheLatest() {
        assertThat(lifetime.of(true, tokenUntil(NOW.plusSeconds(60)))).isEqualTo(Duration.ofSeconds(60));
        assertThat(lifetime.of(true, tokenUntil(NOW.minusSeconds(1)))).isEqualTo(Duration.ZERO);
    }

    private static TestingAuthenticationToken tokenUntil(Instant end) {
        Jwt token = Jwt.withTokenValue("t").header("alg", "none").subject("a").issuedAt(end.minusSeconds(3_600)).expiresAt(end).build();
        return new TestingAuthenticationToken("a", token);
    }
}
