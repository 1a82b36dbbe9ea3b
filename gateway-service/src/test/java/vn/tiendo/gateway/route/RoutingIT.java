package vn.tiendo.gateway.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RoutingIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final BlockingQueue<Headers> SEEN = new LinkedBlockingQueue<>();
    private static final Upstream PLAN = new Upstream("plan")
            .on("/api/v1/units/refused", 422, "application/problem+json", "{\"code\":\"invalid\",\"errors\":[]}")
            .on("/api/v1/units/broken", 500, "application/problem+json", "{\"code\":\"internal\"}")
            .on("/api/v1/resolutions:read", RoutingIT::length);
    private static final Upstream MEASUREMENT = new Upstream("measurement")
            .on("/api/v1/submissions/headers", exchange -> {
                SEEN.add(exchange.getRequestHeaders());
                exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=1");
                Upstream.answer(exchange, 200, "application/json", "{}");
            })
            .on("/api/v1/submissions/length", RoutingIT::length)
            .on("/api/v1/batches", RoutingIT::length);
    private static final Upstream REPORTING = new Upstream("reporting")
            .on("/api/v1/scoreboards/large", 200, "application/json", "{\"text\":\"" + "a".repeat(5000) + "\"}");

    @LocalServerPort
    private int port;
    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("PLAN_SERVICE_URI", PLAN::uri);
        registry.add("MEASUREMENT_SERVICE_URI", MEASUREMENT::uri);
        registry.add("REPORTING_SERVICE_URI", REPORTING::uri);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({"units,plan", "units/lai-thieu,plan", "plans,plan", "plans/lai-thieu-2024,plan",
        "plans/lai-thieu-2024:put-in-force,plan", "submissions,measurement",
        "submissions/lai-thieu-2024/cong-an/2024-M06:approve,measurement", "receipts/1,measurement",
        "scoreboards,reporting", "scoreboards/lai-thieu-2024,reporting", "events?plan=x,reporting",
        "reports/1/document?format=html,reporting"})
    void everyPathGoesToTheServiceThatOwnsIt(String path, String service) throws Exception {
        assertThat(browser.get("/api/v1/" + path).body()).isEqualTo(service);
    }

    @Test
    void theTokenPassesAndCookiesDoNot() throws Exception {
        var answer = browser.get("/api/v1/submissions/headers", "Authorization", "Bearer abc", "Cookie", "SESSION=1",
                "If-Match", "\"3\"");

        var seen = SEEN.take();
        assertThat(seen.getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(seen.getFirst("If-match")).isEqualTo("\"3\"");
        assertThat(seen.containsKey("Cookie")).isFalse();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatAServiceRefusesPassesAsItIs() throws Exception {
        var answer = browser.post("/api/v1/units/refused", BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"code\":\"invalid\",\"errors\":[]}");
    }

    @Test
    void anErrorThatAServiceAnsweredIsNotAskedForAgain() throws Exception {
        var before = PLAN.requests().size();

        assertThat(browser.get("/api/v1/units/broken").statusCode()).isEqualTo(500);

        assertThat(PLAN.requests()).hasSize(before + 1);
    }

    @Test
    void anUnknownApiAddressIsAProblemInTheCallersLanguage() throws Exception {
        var vietnamese = browser.get("/api/v1/nothing");
        var english = browser.get("/api/v2/plans", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(vietnamese.statusCode()).isEqualTo(404);
        assertThat(vietnamese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(vietnamese.body()).contains("\"code\":\"not-found\"", "Không có địa chỉ này",
                "\"instance\":\"/api/v1/nothing\"", "\"type\":\"urn:tiendo:problem:not-found\"");
        assertThat(english.body()).contains("No such address");
    }

    @Test
    void aBodyUpToOneMebibytePassesHoweverItIsSent() throws Exception {
        var body = new byte[MEBIBYTE];

        var whole = browser.post("/api/v1/submissions/length", BodyPublishers.ofByteArray(body));
        var chunked = browser.post("/api/v1/submissions/length",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(whole.body()).isEqualTo("1048576");
        assertThat(chunked.body()).isEqualTo("1048576");
    }

    @Test
    void aLargerBodyIsRefusedBeforeTheServiceSeesIt() throws Exception {
        var body = new byte[2 * MEBIBYTE];
        var before = MEASUREMENT.requests().size();

        var whole = browser.post("/api/v1/submissions/length", BodyPublishers.ofByteArray(body));
        var chunked = browser.post("/api/v1/submissions/length",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(whole.statusCode()).isEqualTo(413);
        assertThat(whole.body()).contains("\"code\":\"too-large\"", "1 MiB");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("\"code\":\"too-large\"");
        assertThat(MEASUREMENT.requests()).hasSize(before);
    }

    @Test
    void theFileOfAResolutionMayBeLarger() throws Exception {
        var body = new byte[20 * MEBIBYTE];

        var whole = browser.post("/api/v1/resolutions:read", BodyPublishers.ofByteArray(body));
        var chunked = browser.post("/api/v1/resolutions:read",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(whole.body()).isEqualTo("20971520");
        assertThat(chunked.body()).isEqualTo("20971520");
    }

    @Test
    void aFileOverItsLimitIsRefused() throws Exception {
        var body = new byte[22 * MEBIBYTE];

        var whole = browser.post("/api/v1/resolutions:read", BodyPublishers.ofByteArray(body));
        var chunked = browser.post("/api/v1/resolutions:read",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(whole.statusCode()).isEqualTo(413);
        assertThat(whole.body()).contains("\"code\":\"too-large\"", "20 MiB");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("\"code\":\"too-large\"");
    }

    @ParameterizedTest
    @CsvSource({"11,text/csv,200", "9,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,200",
        "11,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,413"})
    void aBatchInAWorkbookMayBeNoLargerThanAWorkbook(int mebibytes, String type, int status) throws Exception {
        var body = new byte[mebibytes * MEBIBYTE];

        var whole = browser.post("/api/v1/batches", BodyPublishers.ofByteArray(body), "Content-Type", type);
        var chunked = browser.post("/api/v1/batches",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "Content-Type", type);

        assertThat(whole.statusCode()).isEqualTo(status);
        assertThat(chunked.statusCode()).isEqualTo(status);
    }

    @Test
    void jsonIsCompressed() throws Exception {
        var answer = browser.bytes("/api/v1/scoreboards/large", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(answer.body()).hasSizeLessThan(500);
    }

    private static void length(HttpExchange exchange) throws IOException {
        var length = exchange.getRequestBody().readAllBytes().length;
        Upstream.answer(exchange, 200, "text/plain", String.valueOf(length));
    }
}
