package vn.tiendo.measurement.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;

/**
 * On which days the digests were made. Two replicas that make them at once do no harm; this keeps all but one from reading what
 * everybody owes.
 */
@Component
class ReminderDays {

    static final String COLLECTION = "reminder_days";

    /** After this, whoever made them is taken for stopped. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final MongoCollection<Document> collection;

    ReminderDays(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** False when somebody else does it, or has done it. */
    boolean claim(LocalDate day, Instant now) {
        Document claim = new Document("_id", day.toString()).append("done", false).append("until", now.plus(LEASE));
        return Writes.insert(collection, claim) || collection.updateOne(Filters.and(of(day), Filters.eq("done", false),
                Filters.lte("until", now)), Updates.set("until", now.plus(LEASE))).getMatchedCount() == 1;
    }

    void done(LocalDate day) {
        collection.updateOne(of(day), Updates.set("done", true));
    }

    private static Bson of(LocalDate day) {
        return Filters.eq("_id", day.toString());
    }
}
