package vn.tiendo.measurement.reminder;

import java.time.Instant;
import java.time.LocalDate;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.measurement.reminder.domain.Missing;
import vn.tiendo.measurement.reminder.domain.To;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** Digest ↔ its document. */
final class ReminderForm {

    private ReminderForm() {
    }

    /**
     * As it is kept.
     *
     * @param readAt absent: the person has not said that they read it
     */
    record Kept(Digest digest, int tries, @Nullable Instant readAt) {
    }

    /** Days come first, so that ids are in the order of time. */
    static String id(String unit, String subject, LocalDate day) {
        return day + "/" + unit + "/" + subject;
    }

    static Document of(Digest digest) {
        return new Document("_id", id(digest.unit(), digest.subject(), digest.day())).append("unit", digest.unit())
                .append("subject", digest.subject()).append("day", digest.day().toString())
                .append("items", digest.items().stream().map(ReminderForm::of).toList());
    }

    private static Document of(Missing item) {
        SubmissionId id = item.submission();
        return new Document("planId", id.plan()).append("departmentId", id.department()).append("period", id.period().toString())
                .append("plan", item.plan()).append("department", item.department()).append("due", item.due().toString())
                .append("step", item.step()).append("to", item.to().name()).append("owed", item.owed())
                .append("given", item.given());
    }

    static Kept read(Document form) {
        Digest digest = new Digest(form.getString("unit"), form.getString("subject"), LocalDate.parse(form.getString("day")),
                form.getList("items", Document.class).stream().map(ReminderForm::item).toList());
        return new Kept(digest, form.getInteger("tries", 0), form.get("readAt", Instant.class));
    }

    private static Missing item(Document form) {
        SubmissionId id = new SubmissionId(form.getString("planId"), form.getString("departmentId"),
                Period.parse(form.getString("period")).orElseThrow());
        return new Missing(id, form.getString("plan"), form.getString("department"), LocalDate.parse(form.getString("due")),
                form.getInteger("step"), To.valueOf(form.getString("to")), form.getInteger("owed"), form.getInteger("given"));
    }
}
