package vn.tiendo.audit;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A record as the store keeps it: the fields of its JSON, the moment as a date. */
public final class RecordDocument {

    private RecordDocument() {
    }

    public static Document write(AuditRecord record) {
        Document written = new Document(record.fields());
        written.replaceAll((name, value) -> value instanceof Map<?, ?> ? document(value) : value);
        written.put("at", Date.from(record.at()));
        return written;
    }

    /**
     * Also without the fields of its document, such as {@code _id}.
     *
     * @throws RuntimeException when a field that every record has is missing or of another type
     */
    public static AuditRecord read(Document written) {
        Document actor = required(written, "actor", Document.class);
        Document origin = required(written, "origin", Document.class);
        return new AuditRecord(
                text(written, "chain"), required(written, "number", Number.class).longValue(), moment(written.get("at")),
                text(written, "unit"), written.getString("department"),
                new Actor(text(actor, "id"), text(actor, "name"), text(actor, "kind")),
                written.getString("onBehalfOf"),
                new Origin(origin.getString("address"), origin.getString("requestId")),
                text(written, "action"), text(written, "object"), Outcome.valueOf(text(written, "outcome")),
                written.getString("reason"), number(written, "before"), number(written, "after"),
                written.getString("content"), text(written, "previous"), text(written, "hash"));
    }

    @SuppressWarnings("unchecked") // The fields of a record have names.
    private static Document document(Object fields) {
        return new Document((Map<String, Object>) fields);
    }

    private static String text(Document written, String field) {
        return required(written, field, String.class);
    }

    private static <T> T required(Document written, String field, Class<T> type) {
        return Objects.requireNonNull(written.get(field, type), field);
    }

    private static @Nullable Long number(Document written, String field) {
        Number number = written.get(field, Number.class);
        return number == null ? null : number.longValue();
    }

    /** The chassis' database reads moments as Instant, any other client as Date. */
    private static Instant moment(@Nullable Object at) {
        return Objects.requireNonNull(at, "at") instanceof Date date ? date.toInstant() : (Instant) at;
    }
}
