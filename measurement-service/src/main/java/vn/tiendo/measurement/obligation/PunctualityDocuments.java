package vn.tiendo.measurement.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;

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
     * Tells those that were not told already, in one command.
     *
     * @param before what was told last, by department, read before the reporting was
     * @return false when another one told something of them since: some are told, by the sweeper of the outbox, and some are not
     */
    boolean tell(Map<String, Document> before, List<Reporting> all) {
        List<Document> told = new ArrayList<>();
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Reporting reporting : all) {
            @Nullable Document last = before.get(reporting.punctuality().department());
            Document data = document(reporting);
            if (last == null ? !reporting.periods().isEmpty() : !data.equals(last.get("told"))) {
                Document next = next(last, reporting, data);
                told.add(next);
                writes.add(last == null ? new InsertOneModel<>(next) : new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", next.get("_id")), Filters.eq("version", last.getLong("version"))), next));
            }
        }
        boolean written = Writes.all(collection, writes);
        if (written) {
            told.forEach(each -> outbox.publish(collection, each));
        }
        return written;
    }

    private Document next(@Nullable Document last, Reporting reporting, Document data) {
        long version = last == null ? 1 : last.getLong("version") + 1;
        Document next = new Document("_id", id(reporting)).append("plan", reporting.plan())
                .append("department", reporting.punctuality().department()).append("version", version).append("told", data);
        Outbox.carry(last == null ? new Document() : last, next);
        Outbox.pend(next, List.of(events.changed(reporting, version)));
        return next;
    }

    private static Document document(Reporting reporting) {
        return new Document(PunctualityEvents.data(reporting)).append("periods",
                reporting.periods().stream().map(each -> new Document(PunctualityEvents.data(each))).toList());
    }
}
