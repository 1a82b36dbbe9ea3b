package vn.tiendo.gateway.edge;

import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Bodies over a slow line, and over one that breaks. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tiendo.gateway.edge.body-pause=1500ms", "tiendo.gateway.edge.body-timeout=2s", "SERVICE_TIMEOUT=2500ms",
                "logging.level.vn.tiendo.gateway.problem=debug"})
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SlowBodyIT {

    private static final int LENGTH = 30;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final String CSV = "text/csv";
    private static final Upstream SERVICE = new Upstream("kept");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        for (String service : List.of("PLAN", "MEASUREMENT", "REPORTING")) {
            registry.add(service + "_SERVICE_URI", SERVICE::uri);
        }
        registry.add("OIDC_ISSUER_URI", () -> "http://127.0.0.1:1");
    }

    /** Longer than other bodies may take, and than other answers are waited for. */
    @ParameterizedTest
    @CsvSource({"/api/v1/batches, text/csv", "/api/v1/evidence?name=a.pdf, application/pdf",
        "/api/v1/submissions?submit=false, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "/api/v1/resolutions:read, multipart/form-data; boundary=x", "/api/v1/reports:verify, application/pdf"})
    void aLargeFileThatComesSlowlyButSteadilyIsTaken(String path, String type) throws Exception {
        var begun = Instant.now();

        assertThat(sentSteadily(path, type)).startsWith("HTTP/1.1 200").contains("kept");

        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(2500));
    }

    @Test
    void elsewhereABodyThatComesSlowlyIsBrokenOffThoughItComesSteadily() {
        assertThatThrownBy(() -> sentSteadily("/api/v1/submissions", CSV)).isInstanceOf(SocketException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/batches", "/api/v1/submissions"})
    void aBodyThatStopsIsBrokenOff(String path) throws Exception {
        try (var connection = begun(path, CSV)) {
            var stopped = Instant.now();

            assertThat(connection.send("a").all()).doesNotContain("kept");

            assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    /** Many that break off are no reason to keep the others from the service, or to say that it does not answer. */
    @Test
    void whoBreaksOffIsNotBlamedOnTheService(CapturedOutput log) throws Exception {
        for (int i = 0; i < 60; i++) {
            begun("/api/v1/submissions", CSV).send("a").close();
        }
        await().pollDelay(Duration.ofMillis(700)).until(() -> true);

        try (var whole = new RawConnection(port).send("GET /api/v1/submissions/one HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")) {
            assertThat(whole.all()).startsWith("HTTP/1.1 200");
        }
        assertThat(log).contains("The caller has gone").doesNotContain("measurement-service does not answer", "500 Server Error");
    }

    private String sentSteadily(String path, String type) throws Exception {
        try (var connection = begun(path, type)) {
            var sent = new AtomicInteger();
            await().pollInterval(BETWEEN).until(() -> {
                connection.send("a");
                return sent.incrementAndGet() == LENGTH;
            });
            return connection.all();
        }
    }

    private RawConnection begun(String path, String type) throws Exception {
        return new RawConnection(port).send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: " + type + "\r\nContent-Length: " + LENGTH + "\r\n\r\n");
    }
}
