package vn.tiendo.reporting.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.ReadFeed;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** Turns a record of the feeds into what subscribers get. Data are passed on as they are, so numbers stay exact. */
final class StreamEventReader implements ReadFeed {

    private static final Logger LOG = LoggerFactory.getLogger(StreamEventReader.class);
    /** Of CloudEvents in Kafka's binary mode. */
    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final byte[] DATA = ",\"data\":".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json;
    private final UnitPaths paths;

    StreamEventReader(JsonMapper json, UnitPaths paths) {
        this.json = json;
        this.paths = paths;
    }

    /** Empty for a record that is not such an event: it is passed over, and the position moves on. */
    Optional<StreamEvent> read(ConsumerRecord<byte[], byte[]> record) {
        Feed feed = FeedConsumer.feed(record.topic());
        Map<String, String> envelope = envelope(record);
        Instant taken = Instant.ofEpochMilli(record.timestamp());
        envelope.computeIfAbsent("time", _ -> taken.toString());
        return read(feed, record.partition(), record.offset(), taken, envelope, record.value());
    }

    @Override
    public Optional<StreamEvent> read(Feed feed, int partition, long offset, Map<String, String> envelope, byte[] data) {
        try {
            Instant happened = OffsetDateTime.parse(attribute(envelope, "time")).toInstant();
            return read(feed, partition, offset, happened, envelope, data);
        } catch (NullPointerException | DateTimeParseException e) {
            return passedOver(feed, partition, offset, e);
        }
    }

    private Optional<StreamEvent> read(
        Feed feed, int partition, long offset, Instant time, Map<String, String> envelope, byte[] data) {
        try (JsonParser parser = json.createParser(Objects.requireNonNull(data, "data"))) {
            Aspects aspects = Aspects.read(parser);
            return Optional.of(new StreamEvent(feed, partition, offset, time, attribute(envelope, "id"), attribute(envelope, "type"),
                envelope.getOrDefault("subject", ""), aspects.plan(), aspects.unit(), path(aspects), aspects.department(),
                aspects.section(), aspects.targets(), aspects.status(), structured(envelope, data)));
        } catch (JacksonException | NullPointerException e) {
            return passedOver(feed, partition, offset, e);
        }
    }

    private static Optional<StreamEvent> passedOver(Feed feed, int partition, long offset, RuntimeException why) {
        LOG.warn("Not an event of the feed: {}-{} offset {}: {}", feed.topic(), partition, offset, why.getMessage());
        return Optional.empty();
    }

    private static Map<String, String> envelope(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> envelope = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            String name = header.key().startsWith(PREFIX) ? header.key().substring(PREFIX.length())
                : header.key().equals(CONTENT_TYPE) ? "datacontenttype" : "";
            if (!name.isEmpty() && header.value() != null) {
                envelope.put(name, new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return envelope;
    }

    /** Figures name their unit only. */
    private List<String> path(Aspects aspects) {
        if (aspects.unitPath() != null) {
            return aspects.unitPath();
        }
        return aspects.unit().isEmpty() ? List.of() : paths.of(aspects.unit());
    }

    private static String attribute(Map<String, String> envelope, String name) {
        return Objects.requireNonNull(envelope.get(name), name);
    }

    /** CloudEvents 1.0, JSON format: the envelope, and the data as its last member. */
    private byte[] structured(Map<String, String> envelope, byte[] data) {
        byte[] attributes = json.writeValueAsBytes(envelope);
        ByteArrayOutputStream text = new ByteArrayOutputStream(attributes.length + data.length + DATA.length);
        text.write(attributes, 0, attributes.length - 1);
        text.writeBytes(DATA);
        text.writeBytes(oneLine(data));
        text.write('}');
        return text.toByteArray();
    }

    /** Line breaks in JSON stand only between its parts. */
    private static byte[] oneLine(byte[] data) {
        byte[] line = data.clone();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        return line;
    }
}
