package vn.tiendo.plan.plan;

import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.form.StoredForm;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/**
 * Amendments in MongoDB: one document a plan, the one prepared last. It stays when it is withdrawn or in force, with its
 * audit, and its version goes on when the next one begins.
 */
@Component
class AmendmentDocuments {

    static final String COLLECTION = "plan_amendments";

    private final MongoCollection<Document> amendments;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final JsonMapper json;

    AmendmentDocuments(MongoDatabase database, Outbox outbox, AuditTrail trail, JsonMapper json) {
        this.amendments = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.trail = trail;
        this.json = json;
    }

    /** An amendment with the document that it was read from. */
    record Stored(Amendment amendment, Document document) {
    }

    Optional<Stored> load(String plan) {
        return Optional.ofNullable(amendments.find(eq("_id", plan)).first())
                .map(document -> new Stored(read(document), document));
    }

    /** Stores the first of a plan, or what follows the one that was read; false when another change came first. */
    boolean keep(Optional<Stored> before, Amendment next, Deed deed) {
        var former = before.map(Stored::document).orElseGet(Document::new);
        var document = document(next, former, deed);
        if (!(before.isEmpty() ? Writes.insert(amendments, document) : replace(before.get(), document))) {
            return false;
        }
        outbox.publish(amendments, document);
        return true;
    }

    private boolean replace(Stored before, Document document) {
        var same = and(eq("_id", document.getString("_id")), eq("version", before.amendment().version()));
        return amendments.replaceOne(same, document).getMatchedCount() == 1;
    }

    private Document document(Amendment amendment, Document former, Deed deed) {
        var plan = amendment.content();
        var document = new Document(former).append("_id", plan.id()).append("version", amendment.version())
                .append("unit", plan.unit()).append("withdrawn", amendment.withdrawn())
                .append("basedOn", amendment.basedOn())
                .append("decision", new Document(DecisionForm.write(amendment.decision())))
                .append("form", new Document(PlanForm.write(plan)));
        trail.append(amendments, former, document, deed);
        return document;
    }

    private Amendment read(Document document) {
        return new Amendment(document.getLong("version"), document.getBoolean("withdrawn"),
                document.getLong("basedOn"),
                StoredForm.read(json, document.get("decision", Document.class), DecisionForm::read),
                StoredForm.read(json, document.get("form", Document.class), PlanForm::read));
    }
}
