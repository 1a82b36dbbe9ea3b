package vn.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.part.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** What the runbooks of deploy/observability say one sees while a part is away, and when it is back. */
class TroublesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Ward ward;

    @BeforeAll
    static void start() throws Exception {
        ward = Ward.started();
        ward.enterUnits();
    }

    @AfterAll
    static void stop() throws IOException {
        ward.close();
    }

    @Test
    void brokerDown() throws Exception {
        ward.installation().kill("broker");

        rename("Phường Lái Thiêu (đổi tên)");
        Awaitility.await().atMost(PATIENCE).until(() -> outboxAge() > 0);
        assertThat(health("plan-service", "readiness")).isEqualTo(200);
        assertThat(health("plan-service", "liveness")).isEqualTo(200);

        ward.installation().restart("broker");
        Awaitility.await().atMost(PATIENCE).until(() -> outboxAge() == 0);
    }

    @Test
    void storeDown() throws Exception {
        ward.installation().kill("store");

        HttpResponse<String> answer = gateway("/api/v1/units");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(health("plan-service", "liveness")).isEqualTo(200);
        assertThat(health("gateway-service", "readiness")).isEqualTo(200);

        ward.installation().restart("store");
        Awaitility.await().atMost(PATIENCE).until(() -> gateway("/api/v1/units").statusCode() == 200);
    }

    @Test
    void serviceAway() throws Exception {
        ward.installation().kill("measurement-service");

        assertThat(gateway("/api/v1/obligations").statusCode()).isEqualTo(503);
        assertThat(gateway("/api/v1/units").statusCode()).isEqualTo(200);
        assertThat(gateway("/api/v1/scoreboards").statusCode()).isEqualTo(200);

        ward.installation().restart("measurement-service");
        Awaitility.await().atMost(PATIENCE).until(() -> gateway("/api/v1/obligations").statusCode() != 503);
    }

    @Test
    void clockOff() throws Exception {
        Part part = Objects.requireNonNull(ward.installation().children().get("plan-service")).part();
        Path library = FakeTime.library();
        ward.installation().kill("plan-service");

        ward.installation().restart(part.with("LD_PRELOAD", library.toString()).with("FAKETIME", "+1d")
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1"));
        HttpResponse<String> answer = gateway("/api/v1/units");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("token-expired");
        assertThat(health("plan-service", "readiness")).isEqualTo(200);

        ward.installation().kill("plan-service");
        ward.installation().restart(part);
        assertThat(gateway("/api/v1/units").statusCode()).isEqualTo(200);
    }

    private static void rename(String name) throws Exception {
        ObjectNode unit = (ObjectNode) ward.samples().units().get(0).deepCopy();
        ward.api().put("/api/v1/units/" + unit.get("id").asString(), ward.person("van-hanh"), unit.put("name", name));
    }

    /** Seconds, as the alert TiendoOutboxWaits reads it. */
    private static double outboxAge() throws Exception {
        var found = Pattern.compile("^tiendo_outbox_age_seconds\\S* (\\S+)", Pattern.MULTILINE)
                .matcher(get("plan-service", "/actuator/prometheus").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static int health(String service, String group) throws Exception {
        return get(service, "/actuator/health/" + group).statusCode();
    }

    /** At the service itself, past the gateway; the gateway's own port for this is its last. */
    private static HttpResponse<String> get(String service, String path) throws Exception {
        int port = Objects.requireNonNull(ward.installation().children().get(service)).part().ports().getLast();
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> gateway(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(ward.gateway().resolve(path))
                .header("Authorization", "Bearer " + ward.person("kiem-tra")).timeout(PATIENCE).build(),
                BodyHandlers.ofString());
    }
}
