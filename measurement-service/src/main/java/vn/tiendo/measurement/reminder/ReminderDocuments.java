package vn.tiendo.measurement.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import vn.tiendo.measurement.reminder.ReminderForm.Kept;
import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.measurement.reminder.domain.Missing;
import vn.tiendo.measurement.reminder.domain.Told;
import vn.tiendo.platform.store.Writes;

/**
 * Digests in MongoDB: one document a person and day. Its insertion decides which replica made it, and its step from waiting to
 * sending which one sends it: nothing leads back from there but a server that said that it did not take it.
 */
@Component
class ReminderDocuments {

    static final String COLLECTION = "reminders";

    private final MongoCollection<Document> collection;

    ReminderDocuments(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** False when the person has one of that day already. */
    boolean keep(Digest digest, boolean mailed, Instant now) {
        return Writes.insert(collection, ReminderForm.of(digest).append("at", now).append("next", now).append("tries", 0)
                .append("mail", (mailed ? MailState.WAITING : MailState.NONE).name()));
    }

    /** The last step that was told, of what was since that day. */
    Map<Told, Integer> told(String unit, LocalDate since) {
        Map<Told, Integer> told = new HashMap<>();
        collection.find(Filters.and(Filters.eq("unit", unit), Filters.gte("day", since.toString()))).map(ReminderForm::read)
                .forEach(each -> each.digest().items().forEach(item -> told.merge(key(each.digest(), item), item.step(), Math::max)));
        return told;
    }

    private static Told key(Digest digest, Missing item) {
        return new Told(digest.subject(), item.submission(), item.due());
    }

    /** Those of a person, the newest first. */
    List<Kept> list(String unit, String subject, @Nullable String before, int limit) {
        Bson own = Filters.and(Filters.eq("unit", unit), Filters.eq("subject", subject));
        return collection.find(before == null ? own : Filters.and(own, Filters.lt("day", before)))
                .sort(Sorts.descending("day")).limit(limit).map(ReminderForm::read).into(new ArrayList<>());
    }

    /** As it is when the person has read it; the first time counts. None when there is no such one. */
    Optional<Kept> read(String unit, String subject, LocalDate day, Instant now) {
        Bson one = Filters.eq("_id", ReminderForm.id(unit, subject, day));
        collection.updateOne(Filters.and(one, Filters.exists("readAt", false)), Updates.set("readAt", now));
        return Optional.ofNullable(collection.find(one).first()).map(ReminderForm::read);
    }

    /** One that nobody sends yet; from now on this one does. */
    Optional<Kept> claim(LocalDate today, Instant now) {
        Bson waiting = Filters.and(Filters.eq("mail", MailState.WAITING.name()), Filters.eq("day", today.toString()),
                Filters.lte("next", now));
        return Optional.ofNullable(collection.findOneAndUpdate(waiting,
                Updates.combine(Updates.set("mail", MailState.SENDING.name()), Updates.inc("tries", 1)))).map(ReminderForm::read);
    }

    void ended(Digest digest, MailState state) {
        change(digest, Updates.set("mail", state.name()));
    }

    /** It is tried again. */
    void later(Digest digest, Instant next) {
        change(digest, Updates.combine(Updates.set("mail", MailState.WAITING.name()), Updates.set("next", next)));
    }

    private void change(Digest digest, Bson update) {
        collection.updateOne(Filters.eq("_id", ReminderForm.id(digest.unit(), digest.subject(), digest.day())), update);
    }
}
