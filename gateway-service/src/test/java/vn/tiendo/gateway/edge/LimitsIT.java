package vn.tiendo.gateway.edge;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

/** Each test has an address of its own, told by a proxy that is trusted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"TRUSTED_PROXIES=127.0.0.1",
    "tiendo.gateway.edge.limits.address.requests=6", "tiendo.gateway.edge.limits.address.per=1h",
    "tiendo.gateway.edge.limits.caller.requests=3", "tiendo.gateway.edge.limits.caller.per=1h",
    "tiendo.gateway.edge.limits.login.requests=2", "tiendo.gateway.edge.limits.login.per=1h"})
@DirtiesContext
class LimitsIT {

    private static final Upstream SERVICE = new Upstream("service");

    @LocalServerPort
    private int port;
    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("PLAN_SERVICE_URI", SERVICE::uri);
        registry.add("OIDC_ISSUER_URI", () -> "http://127.0.0.1:1");
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void aCallerThatAsksTooOftenIsToldWhenToAskAgainAndOthersAreServed() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(asked("192.0.2.1", "Bearer a")).isEqualTo(200);
        }
        var asked = SERVICE.requests().size();

        var answer = browser.get("/api/v1/plans", "X-Forwarded-For", "192.0.2.1", "Authorization", "Bearer a");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 1200L);
        assertThat(answer.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(SERVICE.requests()).hasSize(asked);
        assertThat(asked("192.0.2.1", "Bearer b")).isEqualTo(200);
    }

    @Test
    void noNumberOfTokensGetsAroundTheLimitOfAnAddress() throws Exception {
        for (int request = 0; request < 6; request++) {
            assertThat(asked("192.0.2.2", "Bearer " + request)).isEqualTo(200);
        }

        assertThat(asked("192.0.2.2", "Bearer other")).isEqualTo(429);
        assertThat(asked("192.0.2.3", "Bearer other")).isEqualTo(200);
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() throws Exception {
        for (int request = 0; request < 6; request++) {
            assertThat(asked("2001:db8::" + request, "Bearer 6" + request)).isEqualTo(200);
        }

        assertThat(asked("2001:db8::ffff", "Bearer other")).isEqualTo(429);
        assertThat(asked("2001:db8:0:1::1", "Bearer another")).isEqualTo(200);
    }

    @Test
    void whatStandsBeforeTheLastUntrustedAddressCountsForNothing() throws Exception {
        for (int request = 0; request < 6; request++) {
            assertThat(asked("198.51.100." + request + ", 192.0.2.4", "Bearer s" + request)).isEqualTo(200);
        }

        assertThat(asked("198.51.100.99, 192.0.2.4", "Bearer s")).isEqualTo(429);
    }

    @Test
    void loginsAreCountedMoreStrictly() throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(login("192.0.2.5")).isEqualTo(503); // there is no identity server here
        }

        assertThat(login("192.0.2.5")).isEqualTo(429);
        assertThat(login("192.0.2.6")).isEqualTo(503);
    }

    @Test
    void thePageItselfIsNotCounted() throws Exception {
        for (int request = 0; request < 10; request++) {
            assertThat(browser.get("/", "X-Forwarded-For", "192.0.2.7").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void behindATrustedProxyThatEndsTlsTheBrowserIsToldToStayWithIt() throws Exception {
        var answer = browser.get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "tiendo.example.vn",
                "X-Request-Id", "from-the-proxy-1");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("from-the-proxy-1");
    }

    private int asked(String address, String token) throws Exception {
        return browser.get("/api/v1/plans", "X-Forwarded-For", address, "Authorization", token).statusCode();
    }

    private int login(String address) throws Exception {
        return browser.get("/oauth2/authorization/tiendo", "X-Forwarded-For", address).statusCode();
    }
}
