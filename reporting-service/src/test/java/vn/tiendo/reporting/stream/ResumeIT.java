package vn.tiendo.reporting.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;

import static org.assertj.core.api.Assertions.assertThat;

/** How a client that was away goes on. */
class ResumeIT {

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
    void aClientThatComesBackHasNeitherAGapNorARepeatWhileEventsFlow() {
        List<String> plans = IntStream.range(0, 8).mapToObj(i -> unit + "-" + (2000 + i)).toList();
        Thread flow = Thread.ofVirtual().unstarted(() -> {
            for (long sequence = 0; sequence < 100; sequence++) {
                for (String one : plans) {
                    publisher.publish(one, sequence);
                }
            }
        });
        List<SseClient.Frame> all = new ArrayList<>();
        String last;
        try (SseClient first = SseClient.open(server.port(), "unit=" + unit).live()) {
            last = first.lastId();
        }

        flow.start();
        while (all.size() < 8 * 100) {
            try (SseClient client = SseClient.open(server.port(), "unit=" + unit, last, null)) {
                int wanted = Math.min(130, 8 * 100 - all.size());
                List<SseClient.Frame> got = client.awaitEvents(wanted).events().subList(0, wanted);
                all.addAll(got);
                last = got.getLast().id();
            }
        }

        for (String one : plans) {
            assertThat(all.stream().map(SseClient.Frame::json)
                .filter(event -> event.get("partitionkey").asString().equals(one))
                .map(event -> Long.parseLong(event.get("sequence").asString())))
                .containsExactlyElementsOf(LongStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void fromEarliestTellsWhatIsKept() {
        publisher.publish(plan, 1);
        publisher.sendBroken(plan);
        publisher.publish(plan, 2);

        try (SseClient client = SseClient.open(server.port(), "from=earliest&plan=" + plan)) {
            client.awaitEvents(2);
            publisher.publish(plan, 3);
            client.awaitEvents(3);

            assertThat(client.sequences()).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void anIdFromBeforeFiguresWereToldIsGoneOnFromWithoutAGapInWhatItNames() {
        Position now = Awaitility.await()
            .until(server.tail()::position, position -> position.offsets(Feed.APPROVED).size() == 6);
        String old = PositionText.write(new Position(now.time(),
            Map.of(Feed.APPROVED, now.offsets(Feed.APPROVED), Feed.ALERTS, now.offsets(Feed.ALERTS))));
        publisher.publish(plan, 1);
        publisher.figures(plan, 1, "KT-6");
        Awaitility.await().until(server.tail()::position, position -> !now.offsets(Feed.FIGURES).equals(position.offsets(Feed.FIGURES))
            && !now.offsets(Feed.APPROVED).equals(position.offsets(Feed.APPROVED)));

        try (SseClient client = SseClient.open(server.port(), "plan=" + plan, old, null)) {
            client.awaitEvents(1);
            publisher.figures(plan, 2, "KT-6");
            client.await(frame -> frame.data() != null && frame.data().contains("\"sequence\":\"2\""));

            assertThat(client.events().getFirst().event()).isEqualTo(Feed.APPROVED.type());
            assertThat(PositionText.read(client.lastId()).orElseThrow().offsets(Feed.FIGURES)).hasSize(6);
        }
    }

    @Test
    void aClientThatComesBackHasTheFiguresThatItMissed() {
        String last;
        try (SseClient first = SseClient.open(server.port(), "plan=" + plan).live()) {
            last = first.lastId();
        }
        publisher.figures(plan, 1, "KT-6");
        publisher.report(plan, 2);

        try (SseClient client = SseClient.open(server.port(), "plan=" + plan, last, null)) {
            assertThat(client.awaitEvents(2).sequences()).containsExactlyInAnyOrder(1L, 2L);
        }
    }

    @Test
    void aPositionThatCannotBeReadIsAnsweredByAResetAndTheStreamGoesOn() {
        try (SseClient client = SseClient.open(server.port(), "plan=" + plan, "not-a-position", null)) {
            SseClient.Frame reset = client.awaitEvents(1).events().getFirst();
            publisher.publish(plan, 1);
            client.awaitEvents(2);

            assertThat(reset.event()).isEqualTo("stream.reset");
            JsonNode told = reset.json();
            assertThat(told.get("position").asString()).isEqualTo(reset.id());
            assertThat(told.get("snapshot").asString()).isEqualTo("/api/v1/scoreboards/" + plan);
        }
    }

    @Test
    void aPositionBeforeTheOldestEventOrOfAnotherClusterIsAnsweredByAReset() throws Exception {
        Position now = Awaitility.await()
            .until(server.tail()::position, position -> position.offsets(Feed.APPROVED).size() == 6);
        for (int i = 0; i < 40; i++) {
            publisher.publish(unit + "-" + i, i);
        }
        Awaitility.await().until(() -> server.tail().position().reaches(now) && !now.reaches(server.tail().position()));
        deleteAll();
        Position ahead = now.publicOnly().with(Feed.APPROVED, now.offsets(Feed.APPROVED).stream().map(o -> o + 1_000_000).toList());

        for (Position lost : List.of(now, ahead)) {
            String id = PositionText.write(lost.publicOnly());
            try (SseClient client = SseClient.open(server.port(), "lastEventId=" + id)) {
                assertThat(client.awaitEvents(1).events().getFirst().event()).isEqualTo("stream.reset");
                assertThat(client.events().getFirst().data()).contains("\"/api/v1/scoreboards\"");
                publisher.publish(plan, 1);
                client.await(frame -> frame.data() != null && frame.data().contains(plan + "/KT-3.2"));
            }
        }
    }

    private void deleteAll() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()))) {
            for (int partition = 0; partition < 6; partition++) {
                TopicPartition one = new TopicPartition(Feed.APPROVED.topic(), partition);
                long end = admin.listOffsets(Map.of(one, OffsetSpec.latest())).partitionResult(one).get().offset();
                admin.deleteRecords(Map.of(one, RecordsToDelete.beforeOffset(end))).all().get();
            }
        }
    }
}
