package vn.tiendo.reporting.scoreboard;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.tiendo.fixture.Infrastructure;

/** Writes events as plan-service and measurement-service do: CloudEvents in binary mode. */
final class Broker implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(), new ByteArraySerializer());

    void plan(SmallPlan plan) {
        event("tiendo.plans.v1", plan.id(), "vn.tiendo.plan.plan-in-force.v1", plan.id(), 1, plan.json());
    }

    void submission(SmallPlan plan, String state, long sequence, String period, String figures) {
        String subject = plan.id() + "/dia-chinh/" + period;
        String submittedAt = state.equals("DRAFT") ? "" : "\"submittedAt\":\"2024-06-15T00:00:00Z\",";
        event("tiendo.submissions.v1", plan.id(), "vn.tiendo.measurement.submission-" + type(state) + ".v1", subject,
                sequence, """
                {"id":"%s","plan":"%s","unit":"lai-thieu","department":"dia-chinh","period":"%s","state":"%s",%s
                 "late":false,"version":%d,"figures":[%s],"futureField":1}"""
                        .formatted(subject, plan.id(), period, state, submittedAt, sequence, figures));
    }

    void event(String topic, String key, String type, String subject, long sequence, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/tiendo/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2024-06-18T03:00:00Z");
        headers.put("ce_sequence", String.valueOf(sequence));
        headers.put("content-type", "application/json");
        record(topic, key, headers, json);
    }

    void record(String topic, String key, Map<String, String> headers, String value) {
        var record = new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    private static String type(String state) {
        return switch (state) {
            case "DRAFT" -> "drafted";
            case "SENT_BACK" -> "sent-back";
            default -> state.toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public void close() {
        producer.close();
    }
}
