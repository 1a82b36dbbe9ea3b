package vn.tiendo.measurement.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

/** What is known of evidence: one document each, with its audit. What was removed stays, as one that was removed. */
@Component
class EvidenceDocuments {

    static final String COLLECTION = "evidence";

    private static final Bson WITHOUT_AUDIT = Projections.exclude("audit", "outbox", "outboxAt");

    private final MongoCollection<Document> collection;
    private final AuditTrail trail;
    private final Outbox outbox;

    EvidenceDocuments(MongoDatabase database, AuditTrail trail, Outbox outbox) {
        this.collection = database.getCollection(COLLECTION);
        this.trail = trail;
        this.outbox = outbox;
    }

    Optional<Evidence> find(EvidenceId id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id.text())).projection(WITHOUT_AUDIT).first();
        return Optional.ofNullable(found).map(EvidenceForm::read);
    }

    /** What was removed, too; in the order in which it came. */
    List<Evidence> of(SubmissionId submission) {
        return collection.find(Filters.eq("submission", submission.toString())).projection(WITHOUT_AUDIT)
                .sort(Sorts.ascending("at", "_id")).map(EvidenceForm::read).into(new ArrayList<>());
    }

    /** False when another one of this id came first. */
    boolean insert(Evidence evidence, Deed deed) {
        Document next = EvidenceForm.of(evidence);
        trail.append(collection, new Document(), next, deed.versions(null, evidence.version()));
        if (!Writes.insert(collection, next)) {
            return false;
        }
        outbox.publish(collection, next);
        return true;
    }

    /** False when another change came first. */
    boolean replace(Evidence before, Evidence changed, Deed deed) {
        Bson asItWas = Filters.and(Filters.eq("_id", before.id().text()), Filters.eq("version", before.version()));
        @Nullable Document there = collection.find(asItWas).first();
        if (there == null) {
            return false;
        }
        Document next = EvidenceForm.of(changed);
        Outbox.carry(there, next);
        trail.append(collection, there, next, deed.versions(before.version(), changed.version()));
        boolean written = collection.replaceOne(asItWas, next).getMatchedCount() == 1;
        if (written) {
            outbox.publish(collection, next);
        }
        return written;
    }
}
