package vn.tiendo.measurement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.measurement.plan.domain.Plans;

/** plan-service, as far as it is heard. */
public final class PlanEvents {

    public static final String IN_FORCE = "vn.tiendo.plan.plan-in-force.v1";

    private PlanEvents() {
    }

    /** A plan of its own for a test, known to the service when this returns; its id. */
    public static String inForce(Plans plans) {
        return inForce(plans, "lai-thieu");
    }

    public static String inForce(Plans plans, String unit) {
        String id = "p-" + UUID.randomUUID();
        publish(IN_FORCE, id, 1, plan(id).replace("lai-thieu", unit));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> plans.find(id).isPresent());
        return id;
    }

    /** One that came to bind at that time. */
    public static String inForceSince(Plans plans, Instant time) {
        String id = "p-" + UUID.randomUUID();
        publish("tiendo.plans.v1", IN_FORCE, id, 1, time, plan(id));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> plans.find(id).isPresent());
        return id;
    }

    public static String plan(String id) {
        try {
            return Files.readString(Path.of("src/test/resources/plan.json")).replace("PLAN-ID", id);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    public static void publish(String type, String id, long sequence, String data) {
        publish("tiendo.plans.v1", type, id, sequence, data);
    }

    static void publish(String topic, String type, String id, long sequence, String data) {
        publish(topic, type, id, sequence, Instant.now(), data);
    }

    private static void publish(String topic, String type, String id, long sequence, Instant time, String data) {
        send(topic, id, data, Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source",
                "/tiendo/plan-service", "ce_type", type, "ce_subject", id, "ce_time", time.toString(),
                "ce_sequence", Long.toString(sequence), "ce_partitionkey", id, "content-type", "application/json"));
    }

    public static void send(String topic, String key, String value, Map<String, String> headers) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.shared().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(event);
        }
    }
}
