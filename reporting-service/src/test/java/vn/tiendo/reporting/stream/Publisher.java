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

/** Puts events on the topics, as those who own them do. */
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

    /** Of the department cong-an. */
    void figures(String plan, long sequence, String target) {
        put(Feed.FIGURES, plan, plan + "/cong-an/2024-M06", sequence, """
            {"plan":"%s","unit":"%s","department":"cong-an","period":"2024-M06","from":"2024-05-15","to":"2024-06-14","figures":[
            {"target":"KT-1","revision":1,"value":{"kind":"NUMBER","number":1},"quality":"ACTUAL"},
            {"target":"%s","revision":1,"value":{"kind":"NUMBER","number":31.250},"quality":"ACTUAL"}]}""".formatted(plan, unit(plan), target));
        flush();
    }

    void report(String plan, long sequence) {
        put(Feed.REPORTS, plan, "r-1", sequence, """
            {"id":"r-1","kind":"MONTH","plan":"%s","unit":"%s","unitPath":["thuan-an","%s"],"period":"2024-M06"}"""
            .formatted(plan, unit(plan), unit(plan)));
        flush();
    }

    Future<?> send(Feed feed, String plan, long sequence, String status, String title) {
        String data = """
            {"plan":"%s","unit":"%s","unitPath":["thuan-an","%s"],"planVersion":1,"basis":"%s","section":"KT",
            "target":"KT-3.2","title":"%s","before":null,"after":{"target":"KT-3.2","status":"%s","attained":31.250},
            "cause":{"kind":"PLAN","sequence":1}}""".formatted(plan, unit(plan), unit(plan), feed, title, status);
        return put(feed, plan, plan + "/KT-3.2", sequence, data);
    }

    private Future<?> put(Feed feed, String plan, String subject, long sequence, String data) {
        CloudEvent event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
            .withSource(URI.create("/tiendo/test")).withType(feed.type())
            .withSubject(subject).withTime(OffsetDateTime.of(2024, 6, 14, 8, 0, 0, 0, ZoneOffset.UTC))
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
