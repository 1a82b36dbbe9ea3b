package vn.tiendo.measurement.batch;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.bson.Document;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.Content;
import vn.tiendo.measurement.batch.domain.Order;
import vn.tiendo.measurement.batch.domain.State;
import vn.tiendo.measurement.batch.domain.Tally;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.StoredViolation;

/** A batch as it is stored. */
final class BatchForm {

    private BatchForm() {
    }

    static Document of(Batch batch) {
        Order order = batch.order();
        return new Document("_id", batch.id()).append("file", batch.file()).append("sender", batch.by().id()).append("place", place(batch))
                .append("by", of(batch.by())).append("door", order.door().name()).append("mode", order.mode().name())
                .append("dryRun", order.dryRun()).append("submit", order.submit()).append("notation", order.notation().name())
                .append("sha256", batch.content().sha256()).append("bytes", batch.content().bytes())
                .append("receivedAt", batch.receivedAt()).append("state", batch.state().name())
                .append("tally", of(batch.tally()));
    }

    /** Batches of a sender in the order in which they came. */
    static String place(Batch batch) {
        return "%015d-%s".formatted(batch.receivedAt().toEpochMilli(), batch.id());
    }

    static Document of(Tally tally) {
        return new Document("bytes", tally.bytes()).append("filed", tally.filed()).append("refused", tally.refused())
                .append("stored", tally.stored()).append("unchanged", tally.unchanged()).append("faulty", tally.faulty())
                .append("errors", tally.errors());
    }

    private static Document of(Caller by) {
        return new Document("name", by.name()).append("unit", by.unit()).append("department", by.department())
                .append("roles", List.copyOf(by.roles())).append("kind", by.kind().name())
                .append("scopes", List.copyOf(by.scopes()));
    }

    static Batch read(Document form) {
        Order order = new Order(Door.valueOf(form.getString("door")), Mode.valueOf(form.getString("mode")),
                form.getBoolean("dryRun"), form.getBoolean("submit"), Notation.valueOf(form.getString("notation")));
        return new Batch(form.getString("_id"), form.getString("file"), caller(form), order,
                new Content(form.getString("sha256"), form.getLong("bytes")), form.get("receivedAt", Instant.class),
                State.valueOf(form.getString("state")), tally(form.get("tally", Document.class)),
                form.getList("broken", Document.class, List.of()).stream().map(StoredViolation::read).toList(),
                form.get("startedAt", Instant.class), form.get("endedAt", Instant.class));
    }

    private static Tally tally(Document form) {
        return new Tally(form.getLong("bytes"), form.getLong("filed"), form.getLong("refused"), form.getLong("stored"),
                form.getLong("unchanged"), form.getLong("faulty"), form.getLong("errors"));
    }

    private static Caller caller(Document form) {
        Document by = form.get("by", Document.class);
        return new Caller(form.getString("sender"), by.getString("name"), by.getString("unit"), by.getString("department"),
                Set.copyOf(by.getList("roles", String.class)), Caller.Kind.valueOf(by.getString("kind")),
                Set.copyOf(by.getList("scopes", String.class)));
    }
}
