package vn.tiendo.platform.archive;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.platform.app.SampleApplication;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.ReceivedEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a service tells is kept by it, whatever becomes of the topic. */
class EventArchiveIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String OPERATOR = TestIssuer.shared().token("van", "tien-do", null, "operator");

    private final String topic = "archived-" + UUID.randomUUID();
    private final String store = "test-" + UUID.randomUUID();

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @AutoClose
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()));

    private ConfigurableApplicationContext service() {
        return started(Map.of("tiendo.event-archive.topics[0]", topic, "tiendo.event-archive.look", "100ms"));
    }

    private ConfigurableApplicationContext started(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of("server.port", "0", "sample.topic", topic, "tiendo.topics.partitions", "2",
                "tiendo.topics.create-retry", "200ms", "tiendo.store.select-timeout", "500ms"));
        properties.putAll(more);
        Infrastructure.shared().register((name, value) -> properties.put(name, value.get()));
        TestIssuer.shared().register((name, value) -> properties.put(name, value.get()));
        properties.put("tiendo.store.database", store);
        return new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.SERVLET).run(properties.entrySet()
                .stream().map(one -> "--" + one.getKey() + "=" + one.getValue()).toArray(String[]::new));
    }

    private static void tell(ConfigurableApplicationContext service, String topic, int from, int to) {
        var things = service.getBean(MongoDatabase.class).getCollection(SampleApplication.COLLECTION);
        IntStream.range(from, to).forEach(i -> {
            Document thing = new Document("_id", "thing-" + i).append("version", 1L);
            Outbox.pend(thing, List.of(service.getBean(EventWriter.class).event(topic, "k" + i, "vn.tiendo.sample.thing-changed.v1",
                    "thing-" + i, Instant.EPOCH, 1, Map.of("i", i))));
            things.insertOne(thing);
            service.getBean(Outbox.class).publish(things, thing);
        });
    }

    /** Past the service, which needs the store to tell something. */
    private void send(int from, int to) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            IntStream.range(from, to).forEach(i -> {
                var one = new ProducerRecord<>(topic, "k" + i, "{\"i\":" + i + "}");
                Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/test", "ce_type",
                        "vn.tiendo.sample.thing-changed.v1", "ce_subject", "thing-" + i, "ce_sequence", "1", "ce_time", "2024-06-14T03:04:05Z",
                        "content-type", "application/json").forEach((name, text) -> one.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                producer.send(one);
            });
        }
    }

    private HttpResponse<String> asked(ConfigurableApplicationContext service, String query, String token) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port")
                + "/api/v1/event-archives/sample-service" + query)).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private List<ReceivedEvent> exported(ConfigurableApplicationContext service) throws Exception {
        HttpResponse<String> answer = asked(service, "", OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(EventLine::read).toList();
    }

    private void untilThereAre(ConfigurableApplicationContext service, int count) {
        await().atMost(LONG).until(() -> exported(service).size() == count);
    }

    @Test
    void allThatWasToldIsKeptOnceByHoweverManyReplicas() throws Exception {
        try (var one = service(); var other = service()) {
            tell(one, topic, 0, 30);
            untilThereAre(other, 30);
            tell(other, topic, 30, 60);
            untilThereAre(one, 60);

            assertThat(exported(one)).extracting(event -> new String(event.data(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60).mapToObj(i -> "{\"i\":" + i + "}").toList());
            assertThat(exported(one).stream().filter(event -> event.partition() == 0)).isSortedAccordingTo(
                    (a, b) -> Long.compare(a.offset(), b.offset()));
        }
    }

    @Test
    void whatIsToldWhileTheStoreIsAwayIsKeptLater() throws Exception {
        try (var service = service()) {
            tell(service, topic, 0, 10);
            untilThereAre(service, 10);
            Infrastructure.shared().pauseStore();
            try {
                send(10, 20);
                // Some looks fail.
                await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            } finally {
                Infrastructure.shared().resumeStore();
            }
            tell(service, topic, 20, 30);

            untilThereAre(service, 30);
        }
    }

    @Test
    void aTopicThatWasLostIsStillToldOf() throws Exception {
        try (var service = service()) {
            tell(service, topic, 0, 10);
            untilThereAre(service, 10);
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(LONG).ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
                return true;
            });

            tell(service, topic, 10, 14);

            untilThereAre(service, 14);
        }
    }

    @Test
    void whatWasGoneBeforeItWasKeptIsSaid() throws Exception {
        try (var withoutArchive = started(Map.of())) {
            tell(withoutArchive, topic, 0, 4);
            assertThat(Events.read(Infrastructure.shared().bootstrapServers(), topic, 4, LONG)).hasSize(4);
        }
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1),
                new TopicPartition(topic, 1), RecordsToDelete.beforeOffset(-1))).all().get();

        try (var service = service()) {
            await().atMost(LONG).until(() -> asked(service, "", OPERATOR).statusCode() == 409);
            tell(service, topic, 4, 6);
            await().atMost(LONG).until(() -> asked(service, "?incomplete=true", OPERATOR).body().lines().count() == 2);
            assertThat(asked(service, "", OPERATOR).body()).contains("archive-incomplete", topic);
        }
    }

    @Test
    void itIsForOperators() throws Exception {
        try (var service = service()) {
            assertThat(asked(service, "", TestIssuer.shared().token("an", "tien-do", null, "leader")).statusCode()).isEqualTo(403);
            assertThat(asked(service, "?incomplete=perhaps", OPERATOR).statusCode()).isEqualTo(400);
        }
    }
}
