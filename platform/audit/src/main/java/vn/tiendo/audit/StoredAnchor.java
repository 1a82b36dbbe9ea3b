package vn.tiendo.audit;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.AnchorCheck.Kept;

/** An anchor as the store keeps it, and as its event's JSON has it. */
final class StoredAnchor {

    private StoredAnchor() {
    }

    /** @throws RuntimeException when a field that every anchor has is missing or of another type */
    static Kept read(Document stored) {
        return new Kept(anchor(stored), stored.getList("leaves", Document.class, List.of()).stream()
                .map(leaf -> new Leaf(text(leaf, "chain"), number(leaf, "number"), text(leaf, "hash"))).toList());
    }

    /** Of the event's data, also within its envelope. */
    static Anchor anchor(Document written) {
        Document data = written.get("data") instanceof Document inside ? inside : written;
        return new Anchor(text(data, "unit"), number(data, "number"), moment(data.get("at")), text(data, "root"),
                number(data, "records"), text(data, "previous"), text(data, "hash"));
    }

    private static String text(Document written, String field) {
        return Objects.requireNonNull(written.getString(field), field);
    }

    private static long number(Document written, String field) {
        return Objects.requireNonNull(written.get(field, Number.class), field).longValue();
    }

    private static Instant moment(@Nullable Object at) {
        return at instanceof Date date ? date.toInstant() : Instant.parse(String.valueOf(at));
    }
}
