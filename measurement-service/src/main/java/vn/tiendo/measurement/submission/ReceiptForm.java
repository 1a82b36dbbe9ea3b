package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
        if (receipt.delivery().door() != Door.JSON) {
            form.append("door", receipt.delivery().door().name());
        }
        if (!receipt.delivery().warnings().isEmpty()) {
            form.append("warnings", receipt.delivery().warnings().stream().map(ReceiptForm::of).toList());
        }
        if (receipt.delivery().mode() != Mode.ATOMIC) {
            form.append("mode", receipt.delivery().mode().name())
                    .append("refused", receipt.refused().stream().map(ReceiptForm::of).toList());
        }
        return form;
    }

    static Receipt read(Document form, SubmissionId submission, LocalDate dueOn) {
        Sender from = new Sender(form.getString("fromId"), form.getString("fromName"), form.getString("onBehalfOf"));
        @Nullable String key = form.getString("key");
        Delivery delivery = new Delivery(Door.valueOf(form.get("door", Door.JSON.name())), form.getString("sha256"),
                Mode.valueOf(form.get("mode", Mode.ATOMIC.name())), key == null ? null : new IdempotencyKey(key),
                violations(form, "warnings"));
        int figures = form.getInteger("figures");
        return new Receipt(submission, State.valueOf(form.getString("state")), form.getLong("version"),
                form.get("receivedAt", Instant.class), from, delivery, figures, counts(form, figures),
                violations(form, "refused"),
                form.getBoolean("late"), dueOn);
    }

    private static @Nullable Counts counts(Document form, int figures) {
        @Nullable Integer stored = form.getInteger("stored");
        if (stored == null) {
            return null;
        }
        int unchanged = form.getInteger("unchanged");
        return new Counts(stored, unchanged, figures - stored - unchanged);
    }

    private static Document of(Violation violation) {
        Document form = new Document("pointer", violation.pointer()).append("code", violation.code())
                .append("given", violation.given()).append("expected", violation.expected());
        Violation.@Nullable Cell cell = violation.cell();
        return cell == null ? form : form.append("sheet", cell.sheet()).append("cell", cell.address());
    }

    private static List<Violation> violations(Document form, String field) {
        return form.getList(field, Document.class, List.of()).stream().map(ReceiptForm::violation).toList();
    }

    private static Violation violation(Document form) {
        @Nullable String sheet = form.getString("sheet");
        return new Violation(form.getString("pointer"), form.getString("code"), form.get("given"), form.get("expected"),
                sheet == null ? null : new Violation.Cell(sheet, form.getString("cell")));
    }
}
