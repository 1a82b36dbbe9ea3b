package vn.tiendo.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.platform.app.SampleApplication;
import vn.tiendo.platform.web.Traceparent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutboxIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String NO_SWEEPER = "tiendo.outbox.sweep-interval=1h";

    private static List<PublishedEvent> read(String topic, int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), topic, count, LONG);
    }

    private static void waitForTopic(Service service) {
        await().atMost(LONG).until(() -> service.bean(TopicCreation.class).missing().filter(Set::isEmpty)
                .isPresent());
    }

    @Test
    void anEventIsSentAtOnceAsACloudEventAndClearedFromItsDocument() {
        try (Service service = Service.start(NO_SWEEPER)) {
            waitForTopic(service);

            try (var trace = Traceparent.of(TRACE)) {
                service.changeAndPublish("one");
            }

            PublishedEvent event = read(service.topic, 1).getFirst();
            assertThat(event.key()).isEqualTo("key-one");
            assertThat(event.json()).isEqualTo("{\"version\":1}");
            assertThat(event.headers()).containsEntry("content-type", "application/json")
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/tiendo/sample-service")
                    .containsEntry("ce_type", "vn.tiendo.sample.thing-changed.v1")
                    .containsEntry("ce_subject", "one")
                    .containsEntry("ce_time", "2024-06-14T03:04:05Z")
                    .containsEntry("ce_sequence", "1")
                    .containsEntry("ce_partitionkey", "key-one")
                    .containsEntry("ce_traceparent", TRACE)
                    .containsKeys("ce_id", "ce_recordedtime");
            await().atMost(LONG).until(() -> service.isCleared("one"));
        }
    }

    @Test
    void whatACrashLeavesBetweenWriteAndSendIsSentByTheSweeper() {
        try (Service service = Service.start()) {
            service.change("one");

            assertThat(read(service.topic, 1)).extracting(event -> event.attribute("subject")).containsExactly("one");
            await().atMost(LONG).until(() -> service.isCleared("one"));
            assertThat(service.bean(MeterRegistry.class).get("tiendo.events.sent").timers()).singleElement()
                    .satisfies(sent -> assertThat(sent.count()).isOne());
        }
    }

    @Test
    void whileTheBrokerIsAwayChangesAreAcceptedAndTheirEventsFlowLater() {
        try (Service service = Service.start()) {
            waitForTopic(service);
            Infrastructure.shared().pauseBroker();
            try {
                IntStream.range(0, 20).forEach(i -> {
                    Document written = service.change("thing-" + i);
                    long start = System.nanoTime();
                    service.bean(Outbox.class).publish(service.things(), written);
                    // Far below the half second that the producer waits for a broker.
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
                });
                await().atMost(LONG).until(() -> service.bean(BrokerState.class).isAway());
                service.changeAndPublish("thing-20");
                await().atMost(LONG).until(() -> outboxAge(service) > 0);
            } finally {
                Infrastructure.shared().resumeBroker();
            }

            await().atMost(LONG).until(() -> IntStream.rangeClosed(0, 20)
                    .allMatch(i -> service.isCleared("thing-" + i)));
            assertThat(read(service.topic, 21)).extracting(event -> event.attribute("subject"))
                    .contains(IntStream.rangeClosed(0, 20).mapToObj(i -> "thing-" + i).toArray(String[]::new));
            assertThat(service.bean(BrokerState.class).isAway()).isFalse();
            await().atMost(LONG).until(() -> outboxAge(service) == 0);
        }
    }

    private static double outboxAge(Service service) {
        return service.bean(MeterRegistry.class).get("tiendo.outbox.age").timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void whileTheBrokerIsAwayOnlyTheNewestIsKeptOfWhatSaysAllAgain() {
        try (Service service = Service.start()) {
            waitForTopic(service);
            Infrastructure.shared().pauseBroker();
            try {
                service.changeAndPublish("one");
                await().atMost(LONG).until(() -> service.bean(BrokerState.class).isAway());
                IntStream.range(0, 5).forEach(_ -> service.renew("one"));

                assertThat(service.pending("one")).containsExactly(6L);
            } finally {
                Infrastructure.shared().resumeBroker();
            }
            await().atMost(LONG).until(() -> service.isCleared("one"));
            assertThat(read(service.topic, 1)).extracting(event -> event.attribute("sequence")).endsWith("6");
        }
    }

    @Test
    void anAggregatesEventsComeInTheOrderOfItsVersions() {
        try (Service service = Service.start()) {
            waitForTopic(service);

            for (int i = 0; i < 50; i++) {
                service.changeAndPublish("one");
            }

            await().atMost(LONG).until(() -> service.isCleared("one"));
            List<Long> firsts = read(service.topic, 50).stream()
                    .map(event -> Long.valueOf(String.valueOf(event.attribute("sequence")))).distinct().toList();
            assertThat(firsts).containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void ofADocumentThatHasChangedInTheMeantimeOnlyWhatWasSentIsCleared() {
        try (Service service = Service.start(NO_SWEEPER)) {
            waitForTopic(service);
            Document first = service.change("one");
            Document second = service.change("one");

            service.bean(Outbox.class).publish(service.things(), first);

            assertThat(read(service.topic, 1)).hasSize(1);
            await().atMost(LONG).untilAsserted(() -> assertThat(service.pending("one")).containsExactly(2L));
            service.bean(Outbox.class).publish(service.things(), second);
            await().atMost(LONG).until(() -> service.isCleared("one"));
            assertThat(read(service.topic, 2)).extracting(event -> event.attribute("sequence"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void whatIsLeftBeyondOnePageIsSentInTheSameSweep() {
        try (Service service = Service.start("tiendo.outbox.page=10", "tiendo.outbox.sweep-interval=3s")) {
            waitForTopic(service);
            IntStream.range(0, 200).forEach(i -> service.change("thing-" + i));

            // A page at a time, twenty sweeps would take a minute.
            await().atMost(Duration.ofSeconds(15)).until(() -> IntStream.range(0, 200).allMatch(i -> service.isCleared("thing-" + i)));
        }
    }

    @Test
    void whatCannotBeSentKeepsNothingBackThatComesAfterIt() {
        try (Service service = Service.start("tiendo.outbox.page=2", "spring.kafka.producer.properties[max.request.size]=2000")) {
            waitForTopic(service);
            for (String large : List.of("large-1", "large-2", "large-3")) {
                service.change(large, "x".repeat(5_000));
            }
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            service.change("small");

            await().atMost(LONG).until(() -> service.isCleared("small"));
            assertThat(service.pending("large-1")).isNotEmpty();
        }
    }

    @Test
    void twoReplicasSweepTheSameCollectionWithoutHarm() {
        try (Service one = Service.start(NO_SWEEPER)) {
            String database = one.things().getNamespace().getDatabaseName();
            IntStream.range(0, 300).forEach(i -> one.change("thing-" + i));
            List<Class<?>> same = List.of(SampleApplication.class);

            try (Service two = Service.on(one.topic, same, "tiendo.store.database=" + database);
                    Service three = Service.on(one.topic, same, "tiendo.store.database=" + database)) {
                await().atMost(LONG).until(() -> one.things().countDocuments(
                        new Document("outboxAt", new Document("$exists", true))) == 0);
                assertThat(Events.read(Infrastructure.shared().bootstrapServers(), one.topic, 600, Duration.ofSeconds(3)))
                        .extracting(event -> event.attribute("subject"))
                        .contains(IntStream.range(0, 300).mapToObj(i -> "thing-" + i).toArray(String[]::new));
                assertThat(two.topic).isEqualTo(three.topic);
            }
        }
    }
}
