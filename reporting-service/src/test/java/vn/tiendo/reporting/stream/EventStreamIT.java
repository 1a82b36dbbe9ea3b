package vn.tiendo.reporting.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.PositionText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an open stream shows, and to whom. */
class EventStreamIT {

    private static StreamServer server;
    private static Publisher publisher;

    /** A unit and plans of its own for each test. */
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final String plan = unit + "-2024";

    @BeforeAll
    static void start() {
        server = StreamServer.start();
        publisher = new Publisher();
    }

    @AfterAll
    static void stop() {
        publisher.close();
        server.close();
    }

    @Test
    void aStreamSaysAtOnceThatItIsAliveAndThenWhereItIs() {
        try (SseClient client = SseClient.open(server.port(), "plan=" + plan)) {
            client.live();

            assertThat(client.frames().getFirst().comment()).isEqualTo(" live");
            assertThat(client.frames().getFirst().id()).isNull();
            assertThat(PositionText.read(client.lastId()).orElseThrow().offsets(Feed.APPROVED)).hasSize(6);
        }
    }

    @Test
    void aChangeComesAsOneLineOfACloudEventWithExactNumbers() {
        try (SseClient client = SseClient.open(server.port(), "plan=" + plan).live()) {
            publisher.publish(plan, 7);

            SseClient.Frame frame = client.awaitEvents(1).events().getFirst();

            assertThat(frame.event()).isEqualTo("vn.tiendo.reporting.verdict-changed.v1");
            JsonNode event = frame.json();
            assertThat(event.get("specversion").asString()).isEqualTo("1.0");
            assertThat(event.get("subject").asString()).isEqualTo(plan + "/KT-3.2");
            assertThat(event.get("sequence").asString()).isEqualTo("7");
            assertThat(frame.data()).contains("\"attained\":31.250");
        }
    }

    @Test
    void programsReadTheSameAsJsonLines() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events?plan=" + plan))
            .header("Accept", "application/x-ndjson").build();
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            var read = lines.map(JsonMapper.shared()::readTree).iterator();
            read.next();
            JsonNode joined = read.next();
            publisher.publish(plan, 7);
            JsonNode line = read.next();
            while (!line.has("event")) {
                line = read.next();
            }

            assertThat(response.headers().firstValue("content-type")).contains("application/x-ndjson");
            assertThat(PositionText.read(joined.get("position").asString())).isPresent();
            assertThat(PositionText.read(line.get("position").asString())).isPresent();
            assertThat(line.at("/event/sequence").asString()).isEqualTo("7");
        }
    }

    @Test
    void aStreamEndsWithTheTokenThatItWasOpenedWith() {
        String token = TestIssuer.shared().token(TestIssuer.shared().claims("o", unit, null, "leader")
            .expirationTime(Date.from(Instant.now().plusSeconds(3))).build());
        try (SseClient own = SseClient.open(server.port(), "plan=" + plan, null, token).live();
            SseClient everybody = SseClient.open(server.port(), "plan=" + plan).live()) {
            await().atMost(Duration.ofSeconds(20)).until(own::ended);

            assertThat(everybody.ended()).isFalse();
        }
    }

    @Test
    void whoAsksForAMomentGetsWhatCameSince() {
        publisher.publish(plan, 1);
        Instant between = Instant.now().plusMillis(50);
        await().until(() -> Instant.now().isAfter(between.plusMillis(50)));
        publisher.publish(plan, 2);
        try (SseClient client = SseClient.open(server.port(), "plan=" + plan + "&since=" + between)) {
            assertThat(client.awaitEvents(1).sequences()).containsExactly(2L);
        }
    }

    @Test
    void filtersLetThroughWhatTheyNameAndTheStreamStillMovesOn() {
        try (SseClient status = SseClient.open(server.port(), "unit=" + unit + "&status=MISSED,OFF_TRACK").live();
            SseClient city = SseClient.open(server.port(), "unit=thuan-an&plan=" + plan + "&plan=other-2024").live();
            SseClient section = SseClient.open(server.port(), "section=QPAN&plan=" + plan).live()) {
            String before = section.lastId();
            publisher.publish(Feed.APPROVED, plan, 1, "MET");
            publisher.publish(Feed.APPROVED, plan, 2, "MISSED");

            city.awaitEvents(2);
            status.awaitEvents(1);

            assertThat(status.sequences()).containsExactly(2L);
            section.await(frame -> frame.id() != null && !frame.id().equals(before));
            assertThat(section.events()).isEmpty();
        }
    }

    @Test
    void approvedFiguresAndIssuedReportsComeByTheSameFilters() {
        try (SseClient all = SseClient.open(server.port(), "plan=" + plan).live();
            SseClient city = SseClient.open(server.port(), "unit=thuan-an&type=vn.tiendo.measurement&plan=" + plan).live();
            SseClient department = SseClient.open(server.port(), "department=cong-an&plan=" + plan).live();
            SseClient target = SseClient.open(server.port(), "target=KT-7&plan=" + plan).live();
            SseClient reports = SseClient.open(server.port(), "type=vn.tiendo.reporting.report-issued.v1&plan=" + plan).live()) {
            publisher.figures(plan, 1, "KT-6");
            publisher.figures(plan, 2, "KT-7");
            publisher.report(plan, 3);
            publisher.publish(plan, 4);

            assertThat(all.awaitEvents(4).sequences()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
            assertThat(city.awaitEvents(2).sequences()).containsExactly(1L, 2L);
            assertThat(department.awaitEvents(2).sequences()).containsExactly(1L, 2L);
            assertThat(target.awaitEvents(1).sequences()).containsExactly(2L);
            assertThat(reports.awaitEvents(1).sequences()).containsExactly(3L);
            assertThat(city.events().getLast().event()).isEqualTo("vn.tiendo.measurement.figures-approved.v1");
            assertThat(city.events().getLast().data()).contains("\"number\":31.250");
        }
    }

    @Test
    void aTypeThatThereIsNotIsRefusedWithThoseThatThereAre() throws Exception {
        var response = SseClient.get(server.port(), "type=vn.tiendo.reporting.verdicts", null, null);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8)).contains("/type", "unknown-value", "vn.tiendo.reporting.verdict-changed.v1",
            "vn.tiendo.measurement.figures-approved.v1");
    }

    @Test
    void anUnknownFilterOrValueIsRefusedWithEverythingThatIsWrong() throws Exception {
        var response = SseClient.get(server.port(), "plam=x&status=GOOD", null, null);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).hasValueSatisfying(
            type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
            .contains("bad-request", "unknown-parameter", "plam", "unknown-value", "GOOD");
    }

    @Test
    void provisionalVerdictsAreForReadersOfTheUnitItself() {
        String officer = TestIssuer.shared().token("o", unit, "cong-an", "officer");
        String stranger = TestIssuer.shared().token("s", "elsewhere", null, "leader");
        String city = TestIssuer.shared().token("c", "thuan-an", null, "supervisor");
        try (SseClient everybody = SseClient.open(server.port(), "plan=" + plan).live();
            SseClient own = SseClient.open(server.port(), "basis=PROVISIONAL&plan=" + plan, null, officer).live();
            SseClient above = SseClient.open(server.port(), "basis=PROVISIONAL&plan=" + plan, null, city).live();
            SseClient other = SseClient.open(server.port(), "basis=PROVISIONAL&plan=" + plan, null, stranger).live()) {
            publisher.publish(Feed.PROVISIONAL, plan, 1, "MET");
            own.awaitEvents(1);
            publisher.publish(Feed.APPROVED, plan, 2, "MET");

            assertThat(own.awaitEvents(2).sequences()).containsExactly(1L, 2L);
            for (SseClient outsider : List.of(everybody, above, other)) {
                assertThat(outsider.awaitEvents(1).sequences()).containsExactly(2L);
            }
            assertThat(PositionText.read(everybody.lastId()).orElseThrow().offsets(Feed.PROVISIONAL)).isEmpty();
        }
    }

    @Test
    void anAnalystOrNobodyMayNotAskForProvisionalVerdictsNorALeaderForThoseOfAnotherUnit() {
        String leader = TestIssuer.shared().token("l", unit, null, "leader");
        String analyst = TestIssuer.shared().token("a", "thuan-an", null, "analyst");

        assertThat(SseClient.get(server.port(), "basis=PROVISIONAL", null, analyst).statusCode()).isEqualTo(403);
        assertThat(SseClient.get(server.port(), "basis=PROVISIONAL", null, null).statusCode()).isEqualTo(401);
        assertThat(SseClient.get(server.port(), "basis=PROVISIONAL&unit=elsewhere", null, leader).statusCode())
            .isEqualTo(403);
    }
}
