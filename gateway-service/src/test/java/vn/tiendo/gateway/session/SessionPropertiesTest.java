package vn.tiendo.gateway.session;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionPropertiesTest {

    @Test
    void overTlsTheCookieIsBoundToTheHost() {
        assertThat(properties(Duration.ofMinutes(30), true).cookieName()).isEqualTo("__Host-TIENDO_SESSION");
        assertThat(properties(Duration.ofMinutes(30), false).cookieName()).isEqualTo("TIENDO_SESSION");
    }

    @Test
    void aShortSessionIsRememberedMoreExactlyThanToTheMinute() {
        assertThat(properties(Duration.ofMinutes(30), true).remembered()).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties(Duration.ofSeconds(8), true).remembered()).isEqualTo(Duration.ofSeconds(2));
    }

    private static SessionProperties properties(Duration idle, boolean secure) {
        return new SessionProperties(idle, Duration.ofHours(12), Duration.ofMinutes(1), secure);
    }
}
