package vn.tiendo.platform.archive;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

import vn.tiendo.platform.event.ReceivedEvent;

/**
 * An event as a line of its own: a CloudEvent in JSON, its data in the very bytes that were sent, and where it stood as the
 * extensions {@code topic}, {@code partition} and {@code offset}.
 */
public final class EventLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String TOPIC = "topic";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";
    private static final String DATA = "data";
    private static final String ENCODED = "data_base64";

    private EventLine() {
    }

    public static String write(ReceivedEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            event.envelope().forEach(json::writeStringProperty);
            json.writeStringProperty(TOPIC, event.topic());
            json.writeStringProperty(PARTITION, String.valueOf(event.partition()));
            json.writeStringProperty(OFFSET, String.valueOf(event.offset()));
            writeData(json, event.data());
            json.writeEndObject();
        }
        return line.toString();
    }

    /** What has lines itself, as nothing of ours has, would not be one line. */
    private static void writeData(JsonGenerator json, byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        if (text.indexOf('\n') >= 0) {
            json.writeStringProperty(ENCODED, Base64.getEncoder().encodeToString(data));
        } else if (!text.isEmpty()) {
            json.writeName(DATA);
            json.writeRawValue(text);
        }
    }

    /** @throws UnreadableLine when it is not what {@link #write} writes */
    public static ReceivedEvent read(String line) {
        Map<String, String> envelope = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            String data = fields(json, line, envelope);
            long offset = number(envelope.remove(OFFSET));
            int partition = Math.toIntExact(number(envelope.remove(PARTITION)));
            String topic = Objects.requireNonNull(envelope.remove(TOPIC), TOPIC);
            String subject = Objects.requireNonNullElse(envelope.get("subject"), "");
            return new ReceivedEvent(needed(envelope, "id"), needed(envelope, "type"), subject,
                    Objects.requireNonNullElse(envelope.get("partitionkey"), subject),
                    OffsetDateTime.parse(needed(envelope, "time")).toInstant(), number(envelope.get("sequence")),
                    data.getBytes(StandardCharsets.UTF_8), topic, partition, offset, envelope);
        } catch (JacksonException | NullPointerException | ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableLine(e);
        }
    }

    /** What is no event of an archive. */
    public static final class UnreadableLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableLine(String message) {
            super(message);
        }

        UnreadableLine(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Attributes into the envelope; returns the data as they stand in the line. */
    private static String fields(JsonParser json, String line, Map<String, String> envelope) {
        String data = "";
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(DATA)) {
                data = object(json, line);
            } else if (name.equals(ENCODED)) {
                data = new String(Base64.getDecoder().decode(json.getString()), StandardCharsets.UTF_8);
            } else {
                envelope.put(name, Objects.requireNonNull(json.getString(), name));
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new UnreadableLine("it is not one object");
        }
        return data;
    }

    private static String object(JsonParser json, String line) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableLine("its data are no object");
        }
        int begin = Math.toIntExact(json.currentTokenLocation().getCharOffset());
        json.skipChildren();
        return line.substring(begin, Math.toIntExact(json.currentLocation().getCharOffset()));
    }

    private static String needed(Map<String, String> envelope, String name) {
        return Objects.requireNonNull(envelope.get(name), name);
    }

    private static long number(@Nullable String text) {
        return Long.parseLong(Objects.requireNonNull(text, "a number is missing"));
    }
}
