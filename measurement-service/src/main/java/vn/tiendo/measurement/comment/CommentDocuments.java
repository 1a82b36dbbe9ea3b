package vn.tiendo.measurement.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.measurement.comment.domain.Comment;
import vn.tiendo.measurement.submission.domain.Comments;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

/** Comments in MongoDB: one document each, with its audit; written once. */
@Component
class CommentDocuments implements Comments {

    static final String COLLECTION = "comments";

    private static final Bson FIGURE = Projections.include("target", "part");
    private static final Bson WITHOUT_AUDIT = Projections.exclude("audit", "outbox", "outboxAt");

    private final MongoCollection<Document> collection;
    private final AuditTrail trail;
    private final Outbox outbox;

    CommentDocuments(MongoDatabase database, AuditTrail trail, Outbox outbox) {
        this.collection = database.getCollection(COLLECTION);
        this.trail = trail;
        this.outbox = outbox;
    }

    @Override
    public SortedMap<FigureKey, Integer> count(SubmissionId id) {
        SortedMap<FigureKey, Integer> count = new TreeMap<>();
        collection.find(of(id)).projection(FIGURE).forEach(each -> count.merge(figure(each), 1, Integer::sum));
        return count;
    }

    long howMany(SubmissionId id) {
        return collection.countDocuments(of(id));
    }

    /** In the order in which they were said. */
    List<Comment> list(SubmissionId id, @Nullable String target, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(of(id)));
        if (target != null) {
            filters.add(Filters.eq("target", target));
        }
        if (after != null) {
            filters.add(Filters.gt("_id", after));
        }
        return collection.find(Filters.and(filters)).projection(WITHOUT_AUDIT).sort(Sorts.ascending("_id")).limit(limit)
                .map(CommentDocuments::read).into(new ArrayList<>());
    }

    /**
     * False when its sender has named another one by the same key.
     *
     * @param key absent: it has no name
     */
    boolean insert(Comment comment, @Nullable IdempotencyKey key, Deed deed) {
        Document next = form(comment);
        if (key != null) {
            next.append("key", named(comment.from().id(), key));
        }
        trail.append(collection, new Document(), next, deed);
        if (!Writes.insert(collection, next)) {
            return false;
        }
        outbox.publish(collection, next);
        return true;
    }

    /** The one that its sender named by the key. */
    Optional<Comment> find(String sender, IdempotencyKey key) {
        return Optional.ofNullable(collection.find(Filters.eq("key", named(sender, key))).projection(WITHOUT_AUDIT).first())
                .map(CommentDocuments::read);
    }

    /** A key holds no space, so where it begins is certain. */
    private static String named(String sender, IdempotencyKey key) {
        return sender + ' ' + key;
    }

    private static Bson of(SubmissionId id) {
        return Filters.eq("submission", id.toString());
    }

    private static Document form(Comment comment) {
        SubmissionId submission = comment.submission();
        return new Document("_id", comment.id()).append("version", 1L).append("submission", submission.toString())
                .append("plan", submission.plan()).append("unit", comment.unit())
                .append("department", submission.department()).append("period", submission.period().toString())
                .append("target", comment.figure().target()).append("part", comment.figure().part())
                .append("text", comment.text()).append("fromId", comment.from().id())
                .append("fromName", comment.from().name()).append("onBehalfOf", comment.from().onBehalfOf())
                .append("at", comment.at());
    }

    private static Comment read(Document form) {
        SubmissionId submission = new SubmissionId(form.getString("plan"), form.getString("department"),
                Period.parse(form.getString("period")).orElseThrow());
        return new Comment(form.getString("_id"), submission, form.getString("unit"), figure(form), form.getString("text"),
                new Sender(form.getString("fromId"), form.getString("fromName"), form.getString("onBehalfOf")),
                form.get("at", Instant.class));
    }

    private static FigureKey figure(Document form) {
        return new FigureKey(form.getString("target"), form.getString("part"));
    }
}
