package vn.tiendo.gateway.route;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.net.httpserver.HttpExchange;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "SERVICE_TIMEOUT=500ms")
class UnavailableIT {

    private static final CountDownLatch END = new CountDownLatch(1);
    private static final Upstream PLAN = new Upstream("plan").on("/api/v1/plans/slow", exchange -> {
        try {
            END.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }).on("/api/v1/plans/breaking", UnavailableIT::breakOff)
            .on("/api/v1/plans/stream-refused", 503, "application/problem+json", "{\"code\":\"unavailable\"}");
    private static final Upstream BREAKING = new Upstream("reporting").on("/api/v1/", UnavailableIT::breakOff)
            .on("/public", UnavailableIT::breakOff).on("/api/v1/reports/", UnavailableIT::signed);

    @LocalServerPort
    private int port;
    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        var gone = new Upstream("gone");
        gone.close();
        registry.add("PLAN_SERVICE_URI", PLAN::uri);
        registry.add("MEASUREMENT_SERVICE_URI", gone::uri);
        registry.add("REPORTING_SERVICE_URI", BREAKING::uri);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    static void stop() {
        END.countDown();
    }

    /** Later than other services may answer. */
    private static void signed(HttpExchange exchange) throws IOException {
        try {
            assertThat(END.await(1, TimeUnit.SECONDS)).isFalse();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Upstream.answer(exchange, 200, "text/plain", "signed");
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersServe() throws Exception {
        var answer = browser.post("/api/v1/submissions", BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
        assertThat(answer.body()).contains("\"code\":\"unavailable\"", "\"service\":\"measurement-service\"",
                "tạm thời chưa phục vụ được", "Hãy thử lại sau 5 giây");
        assertThat(browser.get("/api/v1/units").body()).isEqualTo("plan");
    }

    @Test
    void aPersonSeesAPageThatSaysSo() throws Exception {
        var answer = browser.get("/public", "Accept", "text/html,application/xhtml+xml", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("<html lang=\"en\">", "<h1>Service unavailable for the moment</h1>",
                "reporting-service did not answer. Try again in 5 seconds.");
        assertThat(browser.get("/public").headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anEventSourceIsToldToComeBackInsteadOfBeingClosedForGood() throws Exception {
        var stream = browser.get("/api/v1/events", "Accept", "text/event-stream");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        assertThat(stream.body()).isEqualTo("retry:2000\n: unavailable\n\n");
        assertThat(browser.get("/api/v1/events").statusCode()).isEqualTo(503);
        assertThat(browser.get("/api/v1/events", "Accept", "application/x-ndjson").statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceThatSaysThatItCannotServeEndsNoEventSource() throws Exception {
        var stream = browser.get("/api/v1/plans/stream-refused", "Accept", "text/event-stream");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Retry-After")).isEmpty();
        assertThat(stream.body()).isEqualTo("retry:2000\n: unavailable\n\n");
        assertThat(browser.get("/api/v1/plans/stream-refused").body()).isEqualTo("{\"code\":\"unavailable\"}");
    }

    @Test
    void theProblemIsInEnglishForThoseWhoAskForIt() throws Exception {
        assertThat(browser.get("/api/v1/receipts/1", "Accept-Language", "en").body())
                .contains("measurement-service did not answer. Try again in 5 seconds.");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsUnavailable() throws Exception {
        var answer = browser.get("/api/v1/plans/slow");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"unavailable\"", "\"service\":\"plan-service\"");
    }

    /** Keys of a signing service, and a time-stamp authority, are asked again before they are given up. */
    @Test
    void theSignaturesOfAReportAreWaitedForLonger() throws Exception {
        var answer = browser.post("/api/v1/reports/1:issue", BodyPublishers.ofString("{}"));

        assertThat(answer.body()).isEqualTo("signed");
    }

    @Test
    void aRequestThatAServiceMayHaveSeenIsNeverSentAgain() throws Exception {
        var posted = browser.post("/api/v1/plans/breaking", BodyPublishers.ofString("{}"));
        var asked = browser.get("/api/v1/plans/breaking");

        assertThat(posted.statusCode()).isEqualTo(503);
        assertThat(asked.statusCode()).isEqualTo(503);
        assertThat(PLAN.requests()).containsOnlyOnce("POST /api/v1/plans/breaking", "GET /api/v1/plans/breaking");
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
        for (int call = 0; call < 25; call++) {
            assertThat(browser.get("/api/v1/scoreboards").statusCode()).isEqualTo(503);
        }

        assertThat(BREAKING.requests().stream().filter(request -> request.endsWith("/api/v1/scoreboards"))).hasSize(20); // minimum-number-of-calls
    }

    @Test
    void aConnectionRefusedIsAnsweredAtOnce() throws Exception {
        var started = Instant.now();

        browser.get("/api/v1/submissions");

        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    /** Reads the request, then breaks the connection without an answer. */
    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.close();
    }
}
