package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.cloudevents.CloudEvent;

/**
 * An event as it was received.
 *
 * @param sequence the aggregate's version: keep the highest of each subject, then order and repeats do no harm
 * @param data     JSON; empty when the event has none
 * @param envelope all of its attributes and extensions, for those who pass it on
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are read, never compared.
public record ReceivedEvent(
        String id, String type, String subject, String key, Instant time, long sequence, byte[] data,
        String topic, int partition, long offset, Map<String, String> envelope) {

    public ReceivedEvent {
        envelope = Collections.unmodifiableMap(new LinkedHashMap<>(envelope));
    }

    /** @throws UnreadableEvent when it lacks what every event of ours has */
    static ReceivedEvent of(ConsumerRecord<String, CloudEvent> one) {
        CloudEvent event = one.value();
        String subject = Objects.requireNonNullElse(event.getSubject(), "");
        return new ReceivedEvent(
                event.getId(), event.getType(), subject, Objects.requireNonNullElse(one.key(), subject),
                event.getTime() == null ? Instant.ofEpochMilli(one.timestamp()) : event.getTime().toInstant(),
                sequence(event), event.getData() == null ? new byte[0] : event.getData().toBytes(),
                one.topic(), one.partition(), one.offset(), envelope(event));
    }

    /** Attributes and extensions by name, as text. */
    public static Map<String, String> envelope(CloudEvent event) {
        Map<String, String> envelope = new LinkedHashMap<>();
        event.getAttributeNames().forEach(name -> envelope.put(name, String.valueOf(event.getAttribute(name))));
        event.getExtensionNames().forEach(name -> envelope.put(name, String.valueOf(event.getExtension(name))));
        return envelope;
    }

    private static long sequence(CloudEvent event) {
        Object sequence = event.getExtension("sequence");
        try {
            return Long.parseLong(String.valueOf(sequence));
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("sequence is no number: " + sequence, e);
        }
    }
}
