package vn.tiendo.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.form.StoredForm;
import vn.tiendo.plan.unit.domain.FindStaff;
import vn.tiendo.plan.unit.domain.Officers;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** Officers in MongoDB: one document a unit, beside the unit's own, with its audit and what is still to be told. */
@Component
class OfficerDocuments implements FindStaff {

    static final String COLLECTION = "unit_officers";

    private final MongoCollection<Document> officers;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final OfficerEvents events;

    OfficerDocuments(MongoDatabase database, Outbox outbox, AuditTrail trail, JsonMapper json,
            OfficerEvents events) {
        this.officers = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.trail = trail;
        this.json = json;
        this.events = events;
    }

    /** @param document an empty one when nobody was entered yet */
    record Stored(Officers officers, Document document) {
    }

    Stored load(String unit) {
        var document = officers.find(eq("_id", unit)).first();
        return document == null ? new Stored(Officers.none(unit), new Document()) : new Stored(read(document), document);
    }

    @Override
    public Set<String> staffed(String unit, LocalDate day) {
        return load(unit).officers().staffed(day);
    }

    /** Replaces what was read; false when another change came first. */
    boolean keep(Stored before, Officers next, Deed deed) {
        var document = new Document(before.document()).append("_id", next.unit()).append("version", next.version())
                .append("form", new Document(OfficerForm.write(next)));
        trail.append(officers, before.document(), document, deed);
        Outbox.pend(document, List.of(events.changed(next)));
        boolean done = before.officers().version() == 0 ? Writes.insert(officers, document)
                : officers.replaceOne(and(eq("_id", next.unit()), eq("version", before.officers().version())), document)
                        .getMatchedCount() == 1;
        if (done) {
            outbox.publish(officers, document);
        }
        return done;
    }

    /** Tells of those that were entered before anybody was told. */
    void tellAll() {
        for (var document : officers.find()) {
            Outbox.pend(document, List.of(events.changed(read(document))));
            officers.replaceOne(and(eq("_id", document.getString("_id")), eq("version", document.getLong("version"))), document);
        }
    }

    private Officers read(Document document) {
        var unit = document.getString("_id");
        var read = StoredForm.read(json, document.get("form", Document.class), in -> OfficerForm.read(unit, in));
        return new Officers(unit, document.getLong("version"), read.departments(), read.leaders());
    }
}
