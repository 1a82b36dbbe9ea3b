package vn.tiendo.measurement.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

import vn.tiendo.measurement.obligation.domain.Reporting;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

/** What was told last of each department, in MongoDB: one document each, with the event that is still to be published. */
@Component
class PunctualityDocuments {

    static final String COLLECTION = "punctuality";

    private final MongoCollection<Document> collection;
    private final PunctualityEvents events;
    private final Outbox outbox;

    PunctualityDocuments(MongoDatabase database, PunctualityEvents events, Outbox outbox) {
        this.collection = database.getCollection(COLLECTION);
        this.events = events;
        this.outbox = outbox;
    }

    static String id(Reporting reporting) {
        return reporting.plan() + '/' + reporting.punctuality().department();
    }

    /** Of a plan, by department. */
    Map<String, Document> of(String plan) {
        Map<String, Document> told = new HashMap<>();
        collection.find(Filters.eq("plan", plan)).forEach(each -> told.put(each.getString("department"), each));
        return told;
    }

    /** How many submissions of this year's plans are overdue, as it was told last. */
    long overdue(int year) {
        long sum = 0;
        for (Document each : collection.find(Filters.and(Filters.eq("told.year", year), Filters.gt("told.missing", 0)))
                .projection(Projections.include("told.missing"))) {
            sum += each.get("told", Document.class).get("missing", Number.class).longValue();
        }
        return sum;
    }

    /**
     * Tells it, unless that was told already.
     *
     * @param before what was told last, read before the reporting was; absent: nothing
     * @return false when another one told something since
     */
    boolean tell(@Nullable Document before, Reporting reporting) {
        Document data = document(reporting);
        if (before == null ? reporting.periods().isEmpty() : data.equals(before.get("told"))) {
            return true;
        }
        long version = before == null ? 0 : before.getLong("version");
        Document next = new Document("_id", id(reporting)).append("plan", reporting.plan())
                .append("department", reporting.punctuality().department()).append("version", version + 1).append("told", data);
        Outbox.carry(before == null ? new Document() : before, next);
        Outbox.pend(next, List.of(events.changed(reporting, version + 1)));
        boolean written = before == null ? Writes.insert(collection, next) : collection.replaceOne(
                Filters.and(Filters.eq("_id", id(reporting)), Filters.eq("version", version)), next).getMatchedCount() == 1;
        if (written) {
            outbox.publish(collection, next);
        }
        return written;
    }

    private static Document document(Reporting reporting) {
        return new Document(PunctualityEvents.data(reporting)).append("periods",
                reporting.periods().stream().map(each -> new Document(PunctualityEvents.data(each))).toList());
    }
}
