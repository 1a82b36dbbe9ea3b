package vn.tiendo.plan.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.FindAssigned;
import vn.tiendo.plan.assignment.domain.UnitAssignments;
import vn.tiendo.plan.assignment.domain.UnitAssignments.Entry;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** Assigned figures in MongoDB: one document for each unit and year, with its audit. */
@Component
class AssignmentDocuments implements FindAssigned {

    static final String COLLECTION = "assignments";

    private static final Bson CONTENT = Projections.exclude("audit", "outbox");

    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final AuditTrail trail;

    AssignmentDocuments(MongoDatabase database, Outbox outbox, AuditTrail trail) {
        this.collection = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.trail = trail;
    }

    /**
     * What is assigned, with the document that it was read from.
     *
     * @param document an empty one when there is none yet
     */
    record Stored(UnitAssignments assignments, Document document) {
    }

    static String id(String unit, int year) {
        return Plan.idOf(unit, year);
    }

    Stored load(String unit, int year) {
        var document = collection.find(eq("_id", id(unit, year))).first();
        return document == null ? new Stored(UnitAssignments.none(unit, year), new Document())
                : new Stored(read(document), document);
    }

    UnitAssignments find(String unit, int year) {
        var document = collection.find(eq("_id", id(unit, year))).projection(CONTENT).first();
        return document == null ? UnitAssignments.none(unit, year) : read(document);
    }

    /** Those of several units, by unit; who has none is left out. */
    Map<String, UnitAssignments> find(List<String> units, int year) {
        return collection.find(Filters.in("_id", units.stream().map(each -> id(each, year)).toList())).projection(CONTENT)
                .map(AssignmentDocuments::read).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(UnitAssignments::unit, each -> each));
    }

    @Override
    public List<AssignedFigure> of(String unit, int year) {
        return find(unit, year).figures();
    }

    /**
     * Page of those that a unit has or gave; what is null does not restrict.
     *
     * @param seenBy the unit
     */
    List<UnitAssignments> list(String seenBy, @Nullable String unit, @Nullable Integer year, @Nullable String after,
            int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.gt("_id", after == null ? "" : after),
                Filters.or(eq("unit", seenBy), eq("from", seenBy))));
        if (unit != null) {
            wanted.add(eq("unit", unit));
        }
        if (year != null) {
            wanted.add(eq("year", year));
        }
        return collection.find(and(wanted)).projection(CONTENT).sort(Sorts.ascending("_id")).limit(limit)
                .map(AssignmentDocuments::read).into(new ArrayList<>());
    }

    /** Replaces what was read; false when another change came first. */
    boolean keep(Stored before, UnitAssignments next, Deed deed) {
        var document = write(next, before.document());
        trail.append(collection, before.document(), document, deed);
        boolean done = before.assignments().version() == 0 ? Writes.insert(collection, document)
                : collection.replaceOne(and(eq("_id", document.getString("_id")),
                        eq("version", before.assignments().version())), document).getMatchedCount() == 1;
        if (done) {
            outbox.publish(collection, document);
        }
        return done;
    }

    /** Over the former document, whose audit and pending events stay. */
    private static Document write(UnitAssignments all, Document former) {
        var entries = all.byIndicator().entrySet().stream().flatMap(of -> of.getValue().stream()
                .map(each -> new Document("indicator", of.getKey()).append("value", each.value())
                        .append("source", each.source()).append("from", each.from()).append("by", each.by())
                        .append("at", each.at()))).toList();
        return new Document(former).append("_id", id(all.unit(), all.year())).append("version", all.version())
                .append("unit", all.unit()).append("year", all.year())
                .append("from", entries.stream().map(each -> each.getString("from")).distinct().toList())
                .append("entries", entries);
    }

    private static UnitAssignments read(Document document) {
        Map<String, List<Entry>> byIndicator = new LinkedHashMap<>();
        document.getList("entries", Document.class).forEach(each -> byIndicator
                .computeIfAbsent(each.getString("indicator"), _ -> new ArrayList<>()).add(entry(each)));
        return new UnitAssignments(document.getString("unit"), document.getInteger("year"), document.getLong("version"),
                byIndicator);
    }

    private static Entry entry(Document document) {
        return new Entry(document.get("value", BigDecimal.class), document.getString("source"),
                document.getString("from"), document.getString("by"), document.get("at", Instant.class));
    }
}
