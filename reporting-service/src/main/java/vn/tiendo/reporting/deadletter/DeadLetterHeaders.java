package vn.tiendo.reporting.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

import vn.tiendo.reporting.deadletter.domain.DeadLetter;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Origin;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Place;

/**
 * Reads from the headers of a dead letter what Spring Kafka's recoverer wrote there beside the event's own. Nothing in a record
 * makes this fail: it may be anything.
 */
final class DeadLetterHeaders {

    private static final String DEAD_LETTERS = ".dlt";
    private static final String OF_RECOVERER = "kafka_dlt-";
    private static final String OF_DESERIALIZER = "springDeserializerException";
    private static final int LONGEST_CAUSE = 2_000;

    private DeadLetterHeaders() {
    }

    static DeadLetter read(ConsumerRecord<byte[], byte[]> one) {
        Headers headers = one.headers();
        Place place = new Place(one.topic(), one.partition(), one.offset());
        Instant at = Instant.ofEpochMilli(one.timestamp());
        return new DeadLetter(DeadLetter.idOf(place, at), place, origin(one.topic(), headers), text(one.key()),
                text(headers, "ce_type"), text(headers, "ce_subject"), cause(headers), at, null);
    }

    /** Those that the event came with. */
    static List<Header> ofTheEvent(Headers headers) {
        List<Header> own = new ArrayList<>();
        for (Header header : headers) {
            if (!header.key().startsWith(OF_RECOVERER) && !header.key().startsWith(OF_DESERIALIZER)) {
                own.add(header);
            }
        }
        return own;
    }

    static Map<String, String> readable(Headers headers) {
        Map<String, String> readable = new TreeMap<>();
        ofTheEvent(headers).forEach(header -> readable.put(header.key(), Objects.requireNonNullElse(text(header.value()), "")));
        return readable;
    }

    private static Origin origin(String topic, Headers headers) {
        String before = topic.endsWith(DEAD_LETTERS) ? topic.substring(0, topic.length() - DEAD_LETTERS.length()) : topic;
        return new Origin(Objects.requireNonNullElse(text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC), before),
                number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES, ByteBuffer::getInt),
                number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES, ByteBuffer::getLong),
                text(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP));
    }

    private static String cause(Headers headers) {
        String said = Objects.requireNonNullElse(text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE), "");
        @Nullable String kind = text(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        String cause = kind == null ? said : said + " (" + kind.substring(kind.lastIndexOf('.') + 1) + ")";
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…";
    }

    private static <T> @Nullable T number(Headers headers, String name, int bytes, Function<ByteBuffer, T> read) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null || header.value().length != bytes ? null
                : read.apply(ByteBuffer.wrap(header.value()));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
