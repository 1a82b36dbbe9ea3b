package vn.tiendo.reporting.stream;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.reporting.stream.domain.Feed;

/** Puts changes of verdicts on the topics, as the scoreboard does. */
final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers(), "acks", "all", "linger.ms", 0),
        new StringSerializer(), new CloudEventSerializer());

    /** Comes back when the broker has it. */
    void publish(Feed feed, String plan, long sequence, String status) {
        try {
            send(feed, plan, sequence, status, "").get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void publish(String plan, long sequence) {
        publish(Feed.APPROVED, plan, sequence, "MET");
    }

    Future<?> send(Feed feed, String plan, long sequence, String status, String title) {
        String data = """
            {"plan":"%s","unit":"%s","unitPath":["thuan-an","%s"],"planVersion":1,"basis":"%s","section":"KT",
            "target":"KT-3.2","title":"%s","before":null,"after":{"target":"KT-3.2","status":"%s","attained":31.250},
            "cause":{"kind":"PLAN","sequence":1}}""".formatted(plan, unit(plan), unit(plan), feed, title, status);
        CloudEvent event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
            .withSource(URI.create("/tiendo/reporting-service")).withType("vn.tiendo.reporting.verdict-changed.v1")
            .withSubject(plan + "/KT-3.2").withTime(OffsetDateTime.of(2024, 6, 14, 8, 0, 0, 0, ZoneOffset.UTC))
            .withExtension("sequence", String.valueOf(sequence)).withExtension("partitionkey", plan)
            .withData("application/json", data.getBytes(StandardCharsets.UTF_8)).build();
        return producer.send(new ProducerRecord<>(feed.topic(), plan, event));
    }

    /** Comes back when the broker has everything that was sent. */
    void flush() {
        producer.flush();
    }

    void sendBroken(String plan) {
        producer.send(new ProducerRecord<>(Feed.APPROVED.topic(), plan,
            CloudEventBuilder.v1().withId("1").withSource(URI.create("/x")).withType("x")
                .withData("[1]".getBytes(StandardCharsets.UTF_8)).build()));
    }

    static String unit(String plan) {
        return plan.replaceFirst("-\\d+$", "");
    }

    @Override
    public void close() {
        producer.close();
    }
}
