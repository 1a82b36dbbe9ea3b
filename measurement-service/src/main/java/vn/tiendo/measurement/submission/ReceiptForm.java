package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.BatchPlace;
import vn.tiendo.measurement.submission.domain.Counts;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.store.StoredViolation;

/** A receipt as it is stored; what is as nearly always is left out. */
final class ReceiptForm {

    private ReceiptForm() {
    }

    static Document of(Receipt receipt) {
        Document form = new Document("version", receipt.version()).append("state", receipt.state().name())
                .append("receivedAt", receipt.receivedAt()).append("fromId", receipt.from().id())
                .append("fromName", receipt.from().name()).append("onBehalfOf", receipt.from().onBehalfOf())
                .append("sha256", receipt.delivery().sha256()).append("figures", receipt.figures())
                .append("late", receipt.late());
        @Nullable Counts counts = receipt.counts();
        if (counts != null) {
            form.append("stored", counts.stored()).append("unchanged", counts.unchanged());
        }
        @Nullable IdempotencyKey key = receipt.delivery().key();
        if (key != null) {
            form.append("key", key.text());
        }
        receipt.place().ifPresent(place -> form.append("batch", place.batch()).append("batchNumber", place.number()));
        if (receipt.delivery().door() != Door.JSON) {
            form.append("door", receipt.delivery().door().name());
        }
        if (!receipt.delivery().warnings().isEmpty()) {
            form.append("warnings", receipt.delivery().warnings().stream().map(StoredViolation::of).toList());
        }
        if (receipt.delivery().mode() != Mode.ATOMIC) {
            form.append("mode", receipt.delivery().mode().name())
                    .append("refused", receipt.refused().stream().map(StoredViolation::of).toList());
        }
        return form;
    }

    static Receipt read(Document form, SubmissionId submission, LocalDate dueOn) {
        Sender from = new Sender(form.getString("fromId"), form.getString("fromName"), form.getString("onBehalfOf"));
        @Nullable String key = form.getString("key");
        Delivery delivery = new Delivery(Door.valueOf(form.get("door", Door.JSON.name())), form.getString("sha256"),
                Mode.valueOf(form.get("mode", Mode.ATOMIC.name())), key == null ? null : new IdempotencyKey(key),
                place(form), violations(form, "warnings"));
        int figures = form.getInteger("figures");
        return new Receipt(submission, State.valueOf(form.getString("state")), form.getLong("version"),
                form.get("receivedAt", Instant.class), from, delivery, figures, counts(form, figures),
                violations(form, "refused"),
                form.getBoolean("late"), dueOn);
    }

    private static @Nullable BatchPlace place(Document form) {
        @Nullable String batch = form.getString("batch");
        return batch == null ? null : new BatchPlace(batch, form.getLong("batchNumber"));
    }

    private static @Nullable Counts counts(Document form, int figures) {
        @Nullable Integer stored = form.getInteger("stored");
        if (stored == null) {
            return null;
        }
        int unchanged = form.getInteger("unchanged");
        return new Counts(stored, unchanged, figures - stored - unchanged);
    }

    private static List<Violation> violations(Document form, String field) {
        return form.getList(field, Document.class, List.of()).stream().map(StoredViolation::read).toList();
    }
}
