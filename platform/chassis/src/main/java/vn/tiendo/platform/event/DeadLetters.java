package vn.tiendo.platform.event;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

import io.cloudevents.CloudEvent;

/**
 * Puts an event that could not be handled on {@code <topic>.dlt}, as the bytes and headers that came, with the cause in
 * further headers; so it can be sent again as it is.
 */
final class DeadLetters extends DeadLetterPublishingRecoverer {

    /** The partition is chosen by the key. */
    private static final int ANY_PARTITION = -1;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka) {
        super(kafka, (one, cause) -> new TopicPartition(one.topic() + Topic.DEAD_LETTERS, ANY_PARTITION));
        setLogRecoveryRecord(true);
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(ConsumerRecord<?, ?> one, TopicPartition to,
            Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(to.topic(), null, bytes(key, one.key()), bytes(value, one.value()), headers);
    }

    private static byte @Nullable [] bytes(byte @Nullable [] undecoded, @Nullable Object decoded) {
        return switch (decoded) {
            case null -> undecoded;
            case CloudEvent event -> event.getData() == null ? null : event.getData().toBytes();
            case byte[] bytes -> bytes;
            default -> decoded.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}
