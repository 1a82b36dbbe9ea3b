package vn.tiendo.plan.calendar;

import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.plan.calendar.domain.MovedDates;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** Moved dates in MongoDB: one document a plan, with its audit and the events that it still has to publish. */
@Component
class MovedDatesDocuments {

    static final String COLLECTION = "plan_dates";

    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final AuditTrail trail;

    MovedDatesDocuments(MongoDatabase database, Outbox outbox, AuditTrail trail) {
        this.collection = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.trail = trail;
    }

    /** Dates with the document that they were read from. */
    record Stored(MovedDates dates, Document document) {

        long version() {
            return document.getLong("version");
        }
    }

    Optional<Stored> load(String plan) {
        return Optional.ofNullable(collection.find(eq("_id", plan)).first()).map(document -> new Stored(new MovedDates(
                document.getLong("upTo"), DatesForm.read(document.getList("dates", Document.class))), document));
    }

    /** Stores what follows the dates that were read, if any, and publishes it; false when another replica was quicker. */
    boolean keep(Optional<Stored> before, Plan plan, MovedDates next, PendingEvent event, Deed deed) {
        var former = before.map(Stored::document).orElseGet(Document::new);
        var document = new Document(former).append("_id", plan.id()).append("version", event.sequence())
                .append("unit", plan.unit()).append("upTo", next.upTo())
                .append("dates", DatesForm.write(next.due()).stream().map(Document::new).toList());
        Outbox.pend(document, List.of(event));
        trail.append(collection, former, document, deed);
        if (!(before.isEmpty() ? Writes.insert(collection, document) : replace(before.get(), document))) {
            return false;
        }
        outbox.publish(collection, document);
        return true;
    }

    private boolean replace(Stored before, Document document) {
        var same = and(eq("_id", document.getString("_id")), eq("version", before.version()));
        return collection.replaceOne(same, document).getMatchedCount() == 1;
    }
}
