package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Places;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;

/** {@code {"submissions": [ … ]}}, each as it is sent by itself. */
final class JsonStream implements FilingStream {

    /** Twice what a submission sent by itself may have. */
    private static final long LONGEST = 2L << 20;
    private static final String SUBMISSIONS = "submissions";

    private final BoundedStretches content;
    private final JsonParser parser;
    private final LongFunction<Delivery> delivery;
    private long number;
    private boolean begun;

    /** @param delivery how the filing of a number came */
    JsonStream(InputStream content, JsonMapper json, LongFunction<Delivery> delivery) {
        this.content = new BoundedStretches(content, LONGEST);
        this.parser = json.createParser(this.content);
        this.delivery = delivery;
    }

    @Override
    public Next next() throws IOException {
        content.beginStretch();
        try {
            @Nullable Next broken = begun ? null : begin();
            begun = true;
            return broken != null ? broken : parser.nextToken() == JsonToken.END_ARRAY ? end() : one();
        } catch (JacksonException unreadable) {
            return broken(unreadable);
        }
    }

    private @Nullable Next begin() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return broken(new Violation("", "wrong-type", null, "object"));
        }
        if (parser.nextToken() != JsonToken.PROPERTY_NAME || !SUBMISSIONS.equals(parser.currentName())) {
            return broken(new Violation("/" + SUBMISSIONS, "required", null, null));
        }
        return parser.nextToken() == JsonToken.START_ARRAY ? null
                : broken(new Violation("/" + SUBMISSIONS, "wrong-type", null, "array"));
    }

    private One one() {
        JsonNode node = parser.readValueAsTree();
        long at = ++number;
        return () -> FilingReader.filing(Input.of(node), delivery.apply(at), Places.NONE, new byte[0]);
    }

    private Next end() {
        if (parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null) {
            return new End();
        }
        return broken(new Violation("", "unknown-property", String.valueOf(parser.currentName()), List.of(SUBMISSIONS)));
    }

    /** What is wrong with the JSON is told by line and column; that it could not be had at all is thrown. */
    private Next broken(JacksonException unreadable) throws IOException {
        if (unreadable.getCause() instanceof BoundedStretches.TooLong) {
            return broken(new Violation("/" + SUBMISSIONS + "/" + number, "too-long", null, LONGEST));
        }
        if (unreadable instanceof JacksonIOException away) {
            throw away.getCause() instanceof IOException cause ? cause : new IOException(away);
        }
        var place = unreadable.getLocation();
        return broken(new Violation("/" + SUBMISSIONS + "/" + number, "malformed-json",
                place.getLineNr() + ":" + place.getColumnNr(), null));
    }

    private static Broken broken(Violation violation) {
        return new Broken(List.of(violation));
    }
}
