package vn.tiendo.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.tiendo.fixture.Infrastructure;

/** Writes events as the other services do: CloudEvents in binary mode. */
public final class EventProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(), new ByteArraySerializer());

    /** Each event happens a second after the one before. */
    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2024-06-18T03:00:00Z"));

    public void event(String topic, String key, String type, String subject, long sequence, String json) {
        event(clock.getAndUpdate(now -> now.plusSeconds(1)).toString(), topic, key, type, subject, sequence, json);
    }

    /** @param time when it happened */
    public void event(String time, String topic, String key, String type, String subject, long sequence, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/tiendo/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time);
        headers.put("ce_sequence", String.valueOf(sequence));
        headers.put("content-type", "application/json");
        record(topic, key, headers, json);
    }

    /** Whatever it is: also what is no event. */
    public void record(String topic, String key, Map<String, String> headers, String value) {
        var record = new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
