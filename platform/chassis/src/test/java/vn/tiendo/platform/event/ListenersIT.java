package vn.tiendo.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.annotation.KafkaListener;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;

import io.cloudevents.CloudEvent;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.platform.app.SampleApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ListenersIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    /** Keeps what it hears in the store; cannot bear the word poison, and may be told that the store is full. */
    static class Hearing {

        private final MongoDatabase database;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger refused = new AtomicInteger();
        private volatile boolean full;

        Hearing(MongoDatabase database) {
            this.database = database;
        }

        @KafkaListener(topics = "${sample.topic}")
        void on(List<ConsumerRecord<String, CloudEvent>> records) {
            EventBatch.each(records, this::hear);
        }

        private void hear(ReceivedEvent event) {
            String data = new String(event.data(), StandardCharsets.UTF_8);
            if (data.contains("poison")) {
                throw new IllegalStateException("poisoned");
            }
            if (full) {
                refused.incrementAndGet();
                throw new MongoWriteException(new WriteError(14031, "no space on the disk", new BsonDocument()), new ServerAddress(), List.of());
            }
            database.getCollection("heard").replaceOne(new Document("_id", event.subject()),
                    new Document("sequence", event.sequence()), new ReplaceOptions().upsert(true));
            heard.add(event.subject());
        }
    }

    private static Service start(String topic, String... properties) {
        return Service.on(topic, List.of(SampleApplication.class, Hearing.class), properties);
    }

    private static String topic() {
        return "things-" + UUID.randomUUID();
    }

    private static List<PublishedEvent> dead(String topic, int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), topic + ".dlt", count, LONG);
    }

    private static void send(String topic, String value, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            var one = new ProducerRecord<>(topic, 0, "key", value);
            headers.forEach((name, text) -> one.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(one);
        }
    }

    private static Map<String, String> envelope(String subject, String sequence) {
        return Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/test",
                "ce_type", "vn.tiendo.sample.thing-changed.v1", "ce_subject", subject, "ce_sequence", sequence,
                "content-type", "application/json");
    }

    @Test
    void eventsOfTheOutboxAreHeard() {
        try (Service service = start(topic())) {
            service.changeAndPublish("one");

            await().atMost(LONG).until(() -> service.bean(Hearing.class).heard.contains("one"));
        }
    }

    @Test
    void whatCannotBeReadOrHandledGoesToTheDeadLettersAndTheRestGoesOn() {
        String topic = topic();
        try (Service service = start(topic)) {
            await().atMost(LONG).until(() -> service.bean(TopicCreation.class).missing().filter(Set::isEmpty)
                    .isPresent());
            send(topic, "{}", envelope("first", "1"));
            send(topic, "no event at all", Map.of());
            send(topic, "{}", envelope("without a sequence", "many"));
            send(topic, "{\"say\":\"poison\"}", envelope("poison", "7"));
            send(topic, "{}", envelope("last", "1"));

            await().atMost(LONG).until(() -> service.bean(Hearing.class).heard.contains("last"));
            assertThat(service.bean(Hearing.class).heard).containsExactly("first", "last");
            List<PublishedEvent> dead = dead(topic, 3);
            assertThat(dead).extracting(PublishedEvent::json)
                    .containsExactly("no event at all", "{}", "{\"say\":\"poison\"}");
            assertThat(dead).allSatisfy(one -> {
                assertThat(one.key()).isEqualTo("key");
                assertThat(one.headers()).containsEntry("kafka_dlt-original-topic", topic)
                        .containsKeys("kafka_dlt-exception-message", "kafka_dlt-original-offset");
            });
            assertThat(dead.get(2).headers()).containsEntry("ce_subject", "poison").containsEntry("ce_sequence", "7");
            assertThat(dead.get(2).headers().get("kafka_dlt-exception-message")).contains("poisoned");
        }
    }

    @Test
    void whileTheStoreIsAwayNothingIsGivenUpAndNothingIsLost() {
        String topic = topic();
        try (Service service = start(topic)) {
            send(service.topic, "{}", envelope("before", "1"));
            await().atMost(LONG).until(() -> service.bean(Hearing.class).heard.contains("before"));
            Infrastructure.shared().pauseStore();
            try {
                IntStream.range(0, 20).forEach(i -> send(topic, "{}", envelope("thing-" + i, "1")));
                // Longer than all the attempts that an event has otherwise.
                await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            } finally {
                Infrastructure.shared().resumeStore();
            }

            await().atMost(LONG).until(() -> service.bean(MongoDatabase.class).getCollection("heard")
                    .countDocuments() == 21);
            assertThat(Events.read(Infrastructure.shared().bootstrapServers(), topic + ".dlt", 1,
                    Duration.ofSeconds(1))).isEmpty();
        }
    }

    @Test
    void whileTheStoreHasNoSpaceNothingIsGivenUp() {
        String topic = topic();
        try (Service service = start(topic)) {
            Hearing hearing = service.bean(Hearing.class);
            await().atMost(LONG).until(() -> service.bean(TopicCreation.class).missing().filter(Set::isEmpty).isPresent());
            hearing.full = true;
            send(topic, "{}", envelope("one", "1"));

            // More than all the attempts that an event has otherwise.
            await().atMost(LONG).until(() -> hearing.refused.get() > 10);
            hearing.full = false;

            await().atMost(LONG).until(() -> hearing.heard.contains("one"));
            assertThat(Events.read(Infrastructure.shared().bootstrapServers(), topic + ".dlt", 1, Duration.ofSeconds(1))).isEmpty();
        }
    }

    @Test
    void aServiceStartsWithoutStoreAndBrokerAndListensWhenTheyAreThere() {
        Infrastructure.shared().pauseBroker();
        Infrastructure.shared().pauseStore();
        Service started;
        try {
            started = start(topic());
        } finally {
            Infrastructure.shared().resumeStore();
            Infrastructure.shared().resumeBroker();
        }
        try (Service service = started) {
            await().atMost(LONG).ignoreExceptions().until(() -> {
                service.changeAndPublish("one");
                return true;
            });

            await().atMost(LONG).until(() -> service.bean(Hearing.class).heard.contains("one"));
        }
    }
}
