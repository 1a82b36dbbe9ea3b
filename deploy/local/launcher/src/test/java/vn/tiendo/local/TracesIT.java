package vn.tiendo.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** All services send what they do to one collector of traces. */
class TracesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PLAN = "lai-thieu-2026";
    private static final String DEPARTMENT = "cong-an";

    private static Collector collector;
    private static Ward ward;

    @BeforeAll
    static void start() throws Exception {
        collector = Collector.started();
        var traced = Map.of("TRACES_ENDPOINT", collector.address(), "TRACES_SHARE", "1",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "200ms",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET", "DEBUG");
        ward = Ward.started(part -> part.with(traced));
        ward.enterUnits();
        ward.putInForce(LivePageIT.plan(PLAN, 2026), DEPARTMENT, occurrence());
    }

    @AfterAll
    static void stop() throws IOException {
        ward.close();
        collector.close();
    }

    @Test
    void oneTraceLeadsFromTheRequestAtTheGatewayToTheEventOfTheStream() throws Exception {
        List<JsonNode> told = new CopyOnWriteArrayList<>();
        try (var stream = Stream.open(HttpClient.newHttpClient(), ward.gateway().resolve("/api/v1/events?plan=" + PLAN), "",
                told::add)) {
            ward.api().post("/api/v1/submissions", ward.department(DEPARTMENT), occurrence());
            Api.Reply approved = ward.api().post("/api/v1/submissions/" + PLAN + "/" + DEPARTMENT + "/2026-M01:approve",
                    ward.person("kiem-tra"), Api.JSON.createObjectNode());

            JsonNode event = Awaitility.await().atMost(SOON).until(() -> missed(told), Optional::isPresent).orElseThrow();
            String trace = event.get("traceparent").asString().split("-")[1];

            Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(collector.pathTo(streamed(trace)))
                    .extracting(span -> span.service() + " " + span.kind() + " " + span.name()).containsExactly(
                            "gateway-service SERVER http post", "gateway-service CLIENT HTTP POST",
                            "measurement-service SERVER http post /api/v1/submissions/{plan}/{department}/{period}:approve",
                            "measurement-service PRODUCER send tiendo.submissions.v1",
                            "reporting-service CONSUMER process tiendo.submissions.v1",
                            "reporting-service PRODUCER send tiendo.verdicts.v1",
                            "reporting-service PRODUCER stream tiendo.verdicts.v1"));
            assertThat(collector.spans()).extracting(Collector.Seen::name).noneMatch(name -> name.contains("actuator"));
            assertThat(logged("measurement-service", trace)).contains(approved.header("X-Request-Id"));
        }
    }

    private static Optional<JsonNode> missed(List<JsonNode> told) {
        return told.stream().filter(each -> each.at("/data/after/status").asString("").equals("MISSED")).findFirst();
    }

    private static Collector.Seen streamed(String trace) {
        return collector.spans().stream().filter(each -> each.trace().equals(trace) && each.name().equals("stream tiendo.verdicts.v1"))
                .findFirst().orElseThrow(() -> new AssertionError("the trace " + trace + " does not reach the stream"));
    }

    /** Request ids of the lines of that trace. */
    private static List<String> logged(String service, String trace) throws IOException {
        return Files.readAllLines(ward.data().resolve("logs").resolve(service + ".log")).stream()
                .filter(line -> line.startsWith("{")).map(Api.JSON::readTree)
                .filter(line -> line.path("trace.id").asString("").equals(trace))
                .map(line -> line.path("requestId").asString("")).distinct().toList();
    }

    private static ObjectNode occurrence() {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", PLAN).put("department", DEPARTMENT).put("period", "2026-M01");
        body.putArray("figures").addObject().put("target", "T-1").put("explanation", "Một vụ trong tháng")
                .putObject("value").put("kind", "COUNT").put("count", 1);
        return body;
    }
}
