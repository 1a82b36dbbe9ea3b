package vn.tiendo.reporting.stream;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.ReadFeed;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** Turns a record of the feeds into what subscribers get. Data are passed on as they are, so numbers stay exact. */
final class StreamEventReader implements ReadFeed {

    /** What filters look at; everything else of the data is not looked into. */
    private record Data(
        @Nullable String plan,
        @Nullable String unit,
        @Nullable List<String> unitPath,
        @Nullable String department,
        @Nullable String section,
        @Nullable String target,
        @Nullable List<Figure> figures,
        @Nullable After after) {

        Set<String> targets() {
            if (target != null) {
                return Set.of(target);
            }
            return figures == null ? Set.of() : figures.stream().map(Figure::target).collect(Collectors.toSet());
        }
    }

    private record Figure(String target) {
    }

    private record After(@Nullable String status) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(StreamEventReader.class);

    private final JsonMapper json;
    private final ObjectReader data;
    private final UnitPaths paths;

    StreamEventReader(JsonMapper json, UnitPaths paths) {
        this.json = json;
        this.paths = paths;
        this.data = json.readerFor(Data.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Empty for a record that is not such an event: it is passed over, and the position moves on. */
    Optional<StreamEvent> read(ConsumerRecord<byte[], byte[]> record) {
        Feed feed = FeedConsumer.feed(record.topic());
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record.headers(), record.value()).toEvent();
            Map<String, String> envelope = new LinkedHashMap<>(ReceivedEvent.envelope(event));
            envelope.putIfAbsent("time", Instant.ofEpochMilli(record.timestamp()).toString());
            byte[] bytes = Objects.requireNonNull(event.getData(), "data").toBytes();
            return read(feed, record.partition(), record.offset(), envelope, bytes);
        } catch (CloudEventRWException | NullPointerException | IllegalArgumentException e) {
            return passedOver(feed, record.partition(), record.offset(), e);
        }
    }

    @Override
    public Optional<StreamEvent> read(Feed feed, int partition, long offset, Map<String, String> envelope, byte[] bytes) {
        try {
            String body = oneLine(bytes);
            return Optional.of(event(feed, partition, offset, envelope, data.readValue(bytes), structured(envelope, body)));
        } catch (JacksonException | NullPointerException | DateTimeParseException e) {
            return passedOver(feed, partition, offset, e);
        }
    }

    private static Optional<StreamEvent> passedOver(Feed feed, int partition, long offset, RuntimeException why) {
        LOG.warn("Not an event of the feed: {}-{} offset {}: {}", feed.topic(), partition, offset, why.getMessage());
        return Optional.empty();
    }

    private StreamEvent event(
        Feed feed, int partition, long offset, Map<String, String> envelope, Data data, String text) {
        return new StreamEvent(feed, partition, offset, OffsetDateTime.parse(attribute(envelope, "time")).toInstant(),
            attribute(envelope, "id"), attribute(envelope, "type"), text(envelope.get("subject")),
            Objects.requireNonNull(data.plan(), "plan"), text(data.unit()),
            path(data), text(data.department()), text(data.section()),
            data.targets(), data.after() == null ? "" : text(data.after().status()), text);
    }

    /** Figures name their unit only. */
    private List<String> path(Data data) {
        if (data.unitPath() != null) {
            return data.unitPath();
        }
        return data.unit() == null ? List.of() : paths.of(data.unit());
    }

    private static String attribute(Map<String, String> envelope, String name) {
        return Objects.requireNonNull(envelope.get(name), name);
    }

    /** CloudEvents 1.0, JSON format. */
    private String structured(Map<String, String> envelope, String body) {
        StringWriter text = new StringWriter(body.length() + 512);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            envelope.forEach(out::writeStringProperty);
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
