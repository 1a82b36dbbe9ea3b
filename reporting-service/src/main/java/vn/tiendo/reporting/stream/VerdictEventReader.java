package vn.tiendo.reporting.stream;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.stream.domain.VerdictEvent;

/** Turns a record of the feeds into what subscribers get. Data are passed on as they are, so numbers stay exact. */
final class VerdictEventReader {

    /** What filters look at; everything else of the data is not looked into. */
    private record Data(
        @Nullable String plan,
        @Nullable String unit,
        @Nullable List<String> unitPath,
        @Nullable String section,
        @Nullable String target,
        @Nullable After after) {
    }

    private record After(@Nullable String status) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(VerdictEventReader.class);

    private final JsonMapper json;
    private final ObjectReader data;

    VerdictEventReader(JsonMapper json) {
        this.json = json;
        this.data = json.readerFor(Data.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Empty for a record that is not such an event: it is passed over, and the position moves on. */
    Optional<VerdictEvent> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record.headers(), record.value()).toEvent();
            byte[] bytes = Objects.requireNonNull(event.getData(), "data").toBytes();
            return Optional.of(event(record, event, data.readValue(bytes), oneLine(bytes)));
        } catch (CloudEventRWException | JacksonException | NullPointerException | IllegalArgumentException e) {
            LOG.warn("Not a verdict event: {}-{} offset {}: {}",
                record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private VerdictEvent event(ConsumerRecord<byte[], byte[]> record, CloudEvent event, Data data, String body) {
        return new VerdictEvent(FeedConsumer.feed(record.topic()), record.partition(), record.offset(),
            time(event, record), event.getType(), Objects.requireNonNull(data.plan(), "plan"), text(data.unit()),
            data.unitPath() == null ? List.of() : data.unitPath(), text(data.section()), text(data.target()),
            data.after() == null ? "" : text(data.after().status()), structured(event, body));
    }

    private static Instant time(CloudEvent event, ConsumerRecord<byte[], byte[]> record) {
        return event.getTime() == null ? Instant.ofEpochMilli(record.timestamp()) : event.getTime().toInstant();
    }

    /** CloudEvents 1.0, JSON format. */
    private String structured(CloudEvent event, String body) {
        StringWriter text = new StringWriter(body.length() + 512);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            for (String name : event.getAttributeNames()) {
                out.writeStringProperty(name, String.valueOf(event.getAttribute(name)));
            }
            for (String name : event.getExtensionNames()) {
                out.writeStringProperty(name, String.valueOf(event.getExtension(name)));
            }
            out.writeName("data");
            out.writeRawValue(body);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** Line breaks in JSON stand only between its parts. */
    private static String oneLine(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\n', ' ').replace('\r', ' ');
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
