package vn.tiendo.local;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Each example of docs/events.md, as it stands there, against a whole installation. */
@Order(31)
@ExtendWith(OneInstallation.class)
class EventExamplesIT {

    private static final String PLAN = "lai-thieu-2027";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String READ = """
            (body) => {
              try {
                const event = cloudevents.HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body });
                return [event.validate(), event.type, event.subject, event.data.plan];
              } catch (wrong) {
                return ['refused', wrong.message];
              }
            }""";

    @TempDir
    private Path folder;

    /** A plan in force is told as verdicts that are not due. */
    @BeforeAll
    static void thereIsSomethingToTell(Ward ward) throws Exception {
        ObjectNode figures = Api.JSON.createObjectNode().put("plan", PLAN).put("department", "cong-an").put("period", "2027-M01");
        figures.putArray("figures").addObject().put("target", "T-1").put("explanation", "Không có vụ nào").putObject("value")
                .put("kind", "COUNT").put("count", 0);
        ward.enterUnits();
        ward.putInForce(LivePageIT.plan(PLAN, 2027), "cong-an", figures);
    }

    private static String example(Ward ward, String language, String with) {
        return DocumentedExample.in("docs/events.md", language, with).replace("http://localhost:8080", ward.gateway().toString())
                .replace("localhost:9092", ward.broker());
    }

    private Path written(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void curlShowsTheStream(Ward ward) throws Exception {
        try (var running = Program.started(folder, Map.of(), "bash", "-c", example(ward, "sh", "curl -N"))) {
            String line = running.awaitLine(SOON, each -> each.startsWith("data:") && each.contains(PLAN));

            assertThat(Api.JSON.readTree(line.substring("data:".length())).get("specversion").asString()).isEqualTo("1.0");
        }
    }

    @Test
    void aPageShowsTheStream(Ward ward) {
        try (var browser = RealBrowser.started()) {
            Page page = browser.page();
            page.navigate(ward.gateway() + "/public");
            page.evaluate("() => { window.told = []; window.show = (event) => window.told.push(event.data.plan); window.load = () => {}; }");
            page.evaluate("() => {" + example(ward, "js", "new EventSource") + "}");

            Awaitility.await().atMost(SOON).until(() -> page.evaluate("() => window.told"), told -> ((List<?>) told).contains(PLAN));
        }
    }

    @Test
    void pythonReadsTheStream(Ward ward) throws Exception {
        Path python = onThePath("python3", "The Python example of docs/events.md was NOT run: no python3 (Debian: apt-get install python3)");
        Path script = written("follow.py", example(ward, "python", "urllib.request"));
        try (var running = Program.started(folder, Map.of(), python.toString(), script.toString())) {
            assertThat(running.awaitLine(SOON, each -> each.startsWith(PLAN + "/"))).isEqualTo(PLAN + "/T-1 NOT_DUE");
        }
    }

    @Test
    void javaReadsTheStream(Ward ward) throws Exception {
        Path source = written("Follow.java", example(ward, "java", "HttpClient"));
        try (var running = Program.started(folder, Map.of(), java(), source.toString())) {
            JsonNode line = Api.JSON.readTree(running.awaitLine(SOON, each -> each.contains(PLAN)));

            assertThat(line.at("/event/data/plan").asString()).isEqualTo(PLAN);
            assertThat(line.get("position").asString()).isNotEmpty();
        }
    }

    /** The class that Kafka's script starts. */
    @Test
    void theConsoleConsumerShowsTheTopic(Ward ward) throws Exception {
        Path script = written("kafka-console-consumer.sh", "#!/bin/sh\nexec '" + java() + "' -cp '" + System.getProperty("java.class.path")
                + "' org.apache.kafka.tools.consumer.ConsoleConsumer \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> path = Map.of("PATH", folder + ":" + System.getenv("PATH"));
        try (var running = Program.started(folder, path, "bash", "-c", example(ward, "sh", "kafka-console-consumer.sh"))) {
            assertThat(running.awaitLine(SOON, each -> each.contains(PLAN)))
                    .contains("ce_specversion:1.0", "ce_type:vn.tiendo.reporting.verdict-changed.v1", "ce_subject:" + PLAN + "/T-1");
        }
    }

    /** The SDK for JavaScript (npm cloudevents 10.0.0), which none of ours has anything to do with. */
    @Test
    void theSdkOfAnotherLanguageReadsWhatIsSent(Ward ward) throws Exception {
        String line;
        try (var running = Program.started(folder, Map.of(), "bash", "-c", example(ward, "sh", "curl -N"))) {
            line = running.awaitLine(SOON, each -> each.startsWith("data:") && each.contains(PLAN));
        }
        String sdk;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/cloudevents/cloudevents-10.0.0.js"))) {
            sdk = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        try (var browser = RealBrowser.started()) {
            Page page = browser.page();
            page.evaluate(sdk);
            assertThat(page.evaluate(READ, line.substring("data:".length())))
                    .isEqualTo(List.of(true, "vn.tiendo.reporting.verdict-changed.v1", PLAN + "/T-1", PLAN));
            assertThat(page.evaluate(READ, "{\"specversion\":\"1.0\",\"id\":\"1\"}")).asString().contains("refused");
        }
    }

    @Test
    void curlSubscribesAWebhook(Ward ward) throws Exception {
        Map<String, String> token = Map.of("TOKEN", ward.person("phan-tich"));
        try (var running = Program.started(folder, token, "bash", "-c", example(ward, "sh", "/api/v1/webhooks"))) {
            JsonNode made = Api.JSON.readTree(running.awaitLine(SOON, each -> each.startsWith("{")));

            assertThat(made.get("secret").asString()).startsWith("whsec_");
            assertThat(made.get("state").asString()).isEqualTo("UNVERIFIED");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Without it the test is skipped and says so, but never where CI is set. */
    private static Path onThePath(String name, String missing) {
        for (String place : System.getenv("PATH").split(":")) {
            Path found = Path.of(place, name);
            if (Files.isExecutable(found)) return found;
        }
        assertThat(System.getenv("CI")).as(missing).isNull();
        System.out.println(missing);
        return Assumptions.<Path>abort(missing);
    }
}
