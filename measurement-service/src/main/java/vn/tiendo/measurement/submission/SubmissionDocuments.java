package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;

import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Outcome.Changed;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.ReceiptId;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionEvent;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.measurement.submission.domain.Submissions;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.store.Writes;

/**
 * Submissions in MongoDB: one document each, with its figures, all their revisions, its receipts, its audit and the events
 * that are still to be published, so that one write changes them all or none.
 */
@Component
class SubmissionDocuments implements Submissions, Progress.Known {

    static final String COLLECTION = "submissions";

    /** A draft that saves itself gets many; the older ones are kept apart, so that the document does not grow with them. */
    static final int MOST_RECEIPTS = 20;

    private static final Bson PROGRESS = Projections.include(SubmissionForm.PROGRESS);
    private static final Bson WITHOUT_AUDIT = Projections.exclude("audit", "outbox", "outboxAt");
    private static final Bson WITHOUT_AUDIT_AND_RECEIPTS = Projections.exclude("receipts", "audit", "outbox", "outboxAt");

    private final MongoCollection<Document> collection;
    private final SubmissionEvents events;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final ReceiptDocuments older;
    private final Progress.Watcher watcher;

    SubmissionDocuments(MongoDatabase database, SubmissionEvents events, AuditTrail trail, Outbox outbox,
            ReceiptDocuments older, Progress.Watcher watcher) {
        this.collection = database.getCollection(COLLECTION);
        this.events = events;
        this.trail = trail;
        this.outbox = outbox;
        this.older = older;
        this.watcher = watcher;
    }

    /** To be read. */
    @Override
    public Optional<Submission> find(SubmissionId id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id.toString())).projection(WITHOUT_AUDIT).first();
        return Optional.ofNullable(found).map(SubmissionForm::read);
    }

    /** To be changed. */
    Optional<Stored> findWhole(SubmissionId id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id.toString())).first();
        return Optional.ofNullable(found).map(document -> new Stored(SubmissionForm.read(document), document));
    }

    /** Those that are there, each to be changed. */
    Map<SubmissionId, Stored> findWhole(Collection<SubmissionId> ids) {
        Map<SubmissionId, Stored> found = new HashMap<>();
        for (Document document : collection.find(Filters.in("_id", ids.stream().map(SubmissionId::toString).toList()))) {
            Submission submission = SubmissionForm.read(document);
            found.put(submission.id(), new Stored(submission, document));
        }
        return found;
    }

    /** Without receipts, in the order of their ids. */
    List<Submission> list(Bson filter, int limit) {
        return collection.find(filter).projection(WITHOUT_AUDIT_AND_RECEIPTS)
                .sort(Sorts.ascending("_id")).limit(limit).map(SubmissionForm::read).into(new ArrayList<>());
    }

    /** Those of them that are there, without receipts. */
    Map<SubmissionId, Submission> figures(Collection<SubmissionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return collection.find(Filters.in("_id", ids.stream().map(SubmissionId::toString).toList()))
                .projection(WITHOUT_AUDIT_AND_RECEIPTS).map(SubmissionForm::read).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Submission::id, Function.identity()));
    }

    /** Without receipts, in the order of their ids, one after the other. */
    void each(Bson filter, Consumer<Submission> each) {
        collection.find(filter).projection(WITHOUT_AUDIT_AND_RECEIPTS).sort(Sorts.ascending("_id"))
                .map(SubmissionForm::read).forEach(each);
    }

    @Override
    public List<Progress> of(Collection<String> plans) {
        return collection.find(Filters.in("plan", plans)).projection(PROGRESS).map(SubmissionForm::progress)
                .into(new ArrayList<>());
    }

    @Override
    public List<Progress> of(String plan, Collection<String> departments) {
        return collection.find(Filters.and(Filters.eq("plan", plan), Filters.in("department", departments))).projection(PROGRESS)
                .map(SubmissionForm::progress).into(new ArrayList<>());
    }

    Optional<Receipt> receipt(ReceiptId id) {
        return find(id.submission()).flatMap(submission -> submission.receipt(id.version()).or(() -> older.find(id)));
    }

    /** Of the request that the sender named by the key. */
    Optional<Receipt> receipt(SubmissionId id, String sender, IdempotencyKey key) {
        return find(id).flatMap(submission -> submission.receipt(sender, key).or(() -> older.find(id, sender, key)));
    }

    /** What came in a batch for this submission. */
    Optional<Receipt> receipt(SubmissionId id, String batch) {
        return find(id).flatMap(submission -> submission.receipt(batch).or(() -> older.find(id, batch)));
    }

    /** A change that is decided and not stored yet. */
    record Change(Stored before, Changed changed, Deed deed) {
    }

    /** Many in one command. False when another change came before one of them: then some are stored and some are not. */
    boolean store(List<Change> changes) {
        List<Document> next = changes.stream().map(each -> next(each.before(), each.changed(), each.deed())).toList();
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            long version = changes.get(i).before().submission().version();
            writes.add(version == 0 ? new InsertOneModel<>(next.get(i))
                    : new ReplaceOneModel<>(inVersion(version, next.get(i)), next.get(i)));
        }
        try {
            boolean written = Writes.all(collection, writes);
            if (written) {
                next.forEach(each -> outbox.publish(collection, each));
            }
            return written;
        } finally {
            // Of all of them: which ones are stored is not known here.
            changes.forEach(each -> watcher.changed(each.changed().submission().id()));
        }
    }

    /** False when another change came first: the document is no longer the one that was read. */
    boolean store(Stored before, Changed changed, Deed deed) {
        Document next = next(before, changed, deed);
        boolean written = before.submission().version() == 0 ? Writes.insert(collection, next)
                : replace(before.submission().version(), next);
        if (written) {
            outbox.publish(collection, next);
            watcher.changed(changed.submission().id());
        }
        return written;
    }

    private Document next(Stored before, Changed changed, Deed deed) {
        Document next = SubmissionForm.encoded(SubmissionForm.of(withNewestReceipts(changed.submission())),
                collection.getCodecRegistry());
        List<PendingEvent> told = events.of(changed.event());
        if (changed.event().kind() == SubmissionEvent.Kind.DRAFTED) {
            outbox.renew(before.document(), next, told);
        } else {
            Outbox.carry(before.document(), next);
            Outbox.pend(next, told);
        }
        trail.append(collection, before.document(), next, deed);
        return next;
    }

    /** The others are kept apart before they go from the document: at no moment is a receipt nowhere. */
    private Submission withNewestReceipts(Submission submission) {
        int many = submission.receipts().size() - MOST_RECEIPTS;
        if (many <= 0) {
            return submission;
        }
        older.keep(submission.receipts().subList(0, many));
        return submission.withoutOldestReceipts(many);
    }

    private boolean replace(long version, Document next) {
        return collection.replaceOne(inVersion(version, next), next).getMatchedCount() == 1;
    }

    private static Bson inVersion(long version, Document next) {
        return Filters.and(Filters.eq("_id", next.get("_id")), Filters.eq("version", version));
    }
}
