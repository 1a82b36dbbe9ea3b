package vn.tiendo.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.bson.Document;

/** How pending events lie in their document. */
final class OutboxFields {

    static final String PENDING = "outbox";
    static final String SINCE = "outboxAt";

    private OutboxFields() {
    }

    static void append(Document document, List<PendingEvent> events) {
        List<Document> pending = new ArrayList<>(document.getList(PENDING, Document.class, List.of()));
        events.forEach(event -> pending.add(write(event)));
        document.put(PENDING, pending);
        if (document.get(SINCE) == null) {
            document.put(SINCE, events.getFirst().recorded());
        }
    }

    /** That there is something to send, since when, stays. */
    static void drop(Document document, String type) {
        document.computeIfPresent(PENDING, (_, pending) -> document.getList(PENDING, Document.class).stream()
                .filter(event -> !type.equals(event.getString("type"))).toList());
    }

    static List<PendingEvent> read(Document document) {
        return document.getList(PENDING, Document.class, List.of()).stream().map(OutboxFields::event).toList();
    }

    /** When the first of the pending events was written. */
    static Instant since(Document document) {
        return instant(document, SINCE);
    }

    private static Document write(PendingEvent event) {
        Document written = new Document("id", event.id())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("type", event.type())
                .append("subject", event.subject())
                .append("time", event.time())
                .append("sequence", event.sequence())
                .append("data", new String(event.data(), StandardCharsets.UTF_8))
                .append("recorded", event.recorded());
        if (event.traceparent() != null) {
            written.append("traceparent", event.traceparent());
        }
        return written;
    }

    private static PendingEvent event(Document written) {
        return new PendingEvent(
                written.getString("id"), written.getString("topic"), written.getString("key"),
                written.getString("type"), written.getString("subject"), instant(written, "time"),
                written.get("sequence", Number.class).longValue(),
                written.getString("data").getBytes(StandardCharsets.UTF_8),
                instant(written, "recorded"), written.getString("traceparent"));
    }

    /** The chassis' database reads moments as Instant, any other client as Date. */
    private static Instant instant(Document written, String field) {
        Object moment = Objects.requireNonNull(written.get(field), field);
        return moment instanceof Date date ? date.toInstant() : (Instant) moment;
    }
}
