package vn.tiendo.gateway.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.net.httpserver.Headers;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The gateway as one meets it who means it no good; one service is behind it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "HEADER_TIMEOUT=500ms")
class DoorIT {

    private static final BlockingQueue<Headers> SEEN = new LinkedBlockingQueue<>();
    private static final Upstream SERVICE = new Upstream("service").on("/api/v1/", exchange -> {
        SEEN.add(exchange.getRequestHeaders());
        Upstream.answer(exchange, 200, "text/plain", "service");
    });

    @LocalServerPort
    private int port;
    @LocalManagementPort
    private int management;
    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("PLAN_SERVICE_URI", SERVICE::uri);
        registry.add("MEASUREMENT_SERVICE_URI", SERVICE::uri);
        registry.add("REPORTING_SERVICE_URI", SERVICE::uri);
        registry.add("OIDC_ISSUER_URI", () -> "http://127.0.0.1:1");
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        SEEN.clear();
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans/../units", "/api/v1/plans/./x", "/api/v1/plans/%2e%2e/units",
        "/api/v1/plans/.%2E/units", "/api/v1/plans/%252e%252e/units", "/api/v1/plans%2Funits", "/api/v1/plans%5Cunits",
        "/api/v1//plans", "//api/v1/plans", "/api/v1/plans;v=1", "/api/v1/plans;/x", "/api/v1/plans/%3Bv=1",
        "/api/v1/plans\\..\\units", "/api/v1/plans/%00", "/api/v1/plans/%0d%0aX-A:%20b", "/api/v1/plans/%7f",
        "/app/../application.yaml", "/_static/..%2f..%2fapplication.yaml", "http://example.org/api/v1/plans",
        "/api/v1/plans/%zz", "/api/v1/plans/%ff", "/api/v1/plans?after=%FF", "/api/v1/plans?after=a%C3", "/api/v1/audit?action=%00"})
    void anAddressThatCouldBeReadAsAnotherIsRefusedAndReachesNoService(String address) throws Exception {
        var answer = RawConnection.ask(port, "GET " + address);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"bad-address\"");
        assertThat(SEEN).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans/lai-thieu-2024:put-in-force", "/api/v1/plans/a..b",
        "/api/v1/units/ph%C6%B0%E1%BB%9Dng", "/api/v1/submissions?plan=a%2Fb&period=%2e%2e;y"})
    void anHonestAddressPasses(String address) throws Exception {
        assertThat(RawConnection.ask(port, "GET " + address)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aParameterThatTheOperationDoesNotTakeIsRefusedByItsName() throws Exception {
        assertThat(RawConnection.ask(port, "POST /api/v1/submissions?dryrun=true&mode=partial", "Accept-Language: en", "Content-Length: 0"))
                .startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"bad-request\"",
                        "\"pointer\":\"/dryrun\"", "\"code\":\"unknown-parameter\"", "This address takes no parameter named “dryrun”.",
                        "\"expected\":[\"department\",\"dryRun\",");
        assertThat(RawConnection.ask(port, "HEAD /api/v1/plans?stat=IN_FORCE")).startsWith("HTTP/1.1 400");
        assertThat(SEEN).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/lai-thieu-2024?utm_source=zalo", "/?from=mail"})
    void aPageMayBeLinkedToWithAnythingBehindItsAddress(String address) throws Exception {
        assertThat(RawConnection.ask(port, "GET " + address)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/pla ns", "TRACE /api/v1/plans", "CONNECT example.org:443", "get /api/v1/plans"})
    void whatIsNoRequestOfOursIsRefused(String line) throws Exception {
        assertThat(RawConnection.ask(port, line)).startsWith("HTTP/1.1 400");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void whatACallerSaysOfItsOriginIsNotBelieved() throws Exception {
        var answer = RawConnection.ask(port, "GET /api/v1/plans", "X-Forwarded-For: 10.1.2.3", "Forwarded: for=10.1.2.3",
                "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-Prefix: /x",
                "X-Real-IP: 10.1.2.3", "X-Request-Id: chosen-by-the-caller", "Expect: something");

        var seen = SEEN.take();
        assertThat(seen.get("X-Forwarded-For")).isEqualTo(List.of("127.0.0.1"));
        assertThat(seen.keySet()).doesNotContain("Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto",
                "X-Forwarded-Prefix", "X-Real-IP", "Expect");
        assertThat(seen.get("X-Request-Id")).hasSize(1).doesNotContain("chosen-by-the-caller");
        assertThat(answer).contains("X-Request-Id: " + seen.getFirst("X-Request-Id"))
                .doesNotContainIgnoringCase("Strict-Transport-Security");
    }

    @Test
    void aHeaderThatTheGatewayWouldDropAsHopByHopDoesNotTakeTheTokenWithIt() throws Exception {
        RawConnection.ask(port, "GET /api/v1/plans", "Connection: Authorization, X-Forwarded-For",
                "Authorization: Bearer x");

        assertThat(SEEN.take().getFirst("X-forwarded-for")).isEqualTo("127.0.0.1");
    }

    @Test
    void twoTokensAreRefused() throws Exception {
        assertThat(RawConnection.ask(port, "GET /api/v1/plans", "Authorization: Bearer a", "Authorization: Bearer b"))
                .startsWith("HTTP/1.1 400").contains("ambiguous-credentials");
        assertThat(SEEN).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 4\r\nTransfer-Encoding: chunked", "Content-Length: 4\r\nContent-Length: 50",
        "Transfer-Encoding: chunked, identity", "Transfer-Encoding : chunked"})
    void aRequestWhoseEndCanBeReadInTwoWaysBringsNoSecondOneAlong(String lengths) throws Exception {
        var hidden = "0\r\n\r\nGET /api/v1/units/hidden HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        try (var connection = new RawConnection(port)) {
            connection.send("POST /api/v1/plans HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + lengths
                    + "\r\n\r\n" + hidden).all();
        }

        assertThat(SERVICE.requests()).noneMatch(request -> request.contains("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "application/json;q=rubbish", "*/json", "text/html, x"})
    void whoCannotSayWhatTheyAcceptIsToldSo(String accept) throws Exception {
        assertThat(RawConnection.ask(port, "GET /api/v1/plans", "Accept: " + accept))
                .startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"bad-request\"");
        assertThat(RawConnection.ask(port, "GET /app/none", "Accept: " + accept)).startsWith("HTTP/1.1 400");
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws Exception {
        assertThat(RawConnection.ask(port, "GET /api/v1/plans", "X-Large: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 431").contains("application/problem+json", "\"code\":\"headers-too-large\"");
        assertThat(RawConnection.ask(port, "GET /api/v1/plans?a=" + "a".repeat(10_000), "Accept-Language: en"))
                .startsWith("HTTP/1.1 431");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void aHeadThatArrivesByteByByteIsNotWaitedFor() throws Exception {
        try (var connection = new RawConnection(port)) {
            var begun = Instant.now();

            assertThat(connection.send("GET /api/v1/plans HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ").all()).isEmpty();

            assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofMillis(400), Duration.ofSeconds(15));
        }
    }

    @Test
    void whoIsStillSendingWhenRefusedCanReadWhy() throws Exception {
        try (var connection = new RawConnection(port)) {
            connection.send("POST /api/v1/resolutions:read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90000000\r\n\r\n");

            assertThat(connection.send("a".repeat(100_000)).all()).startsWith("HTTP/1.1 413");
            assertThatCode(() -> connection.send("a".repeat(20_000_000)).send("a")).doesNotThrowAnyException();
        }
    }

    @Test
    void withoutTheIdentityServerThereIsNoLoginAndEverythingElse() throws Exception {
        var login = browser.get("/oauth2/authorization/tiendo", "Accept-Language", "en");

        assertThat(login.statusCode()).isEqualTo(503);
        assertThat(login.headers().firstValue("Retry-After")).isPresent();
        assertThat(login.body()).contains("\"code\":\"unavailable\"", "\"service\":\"identity\"", "\"requestId\":");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/me").body()).isEqualTo("{\"anonymous\":true}");
        assertThat(browser.get("/api/v1/plans", "Authorization", "Bearer x").statusCode()).isEqualTo(200);
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwnAndNothingElseIsThere() throws Exception {
        try (var inside = new Browser(management)) {
            assertThat(inside.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(inside.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
            for (var other : List.of("env", "beans", "heapdump", "gateway/routes")) {
                assertThat(inside.get("/actuator/" + other).statusCode()).as(other).isEqualTo(404);
            }
        }
        for (var path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
