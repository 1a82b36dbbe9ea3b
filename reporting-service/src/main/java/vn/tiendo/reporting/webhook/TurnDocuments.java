package vn.tiendo.reporting.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;

/**
 * Collection {@code webhook_turns}, by webhook: when something is due next, and which replica has it until when. Each
 * step is one conditional write, so one replica at a time delivers to a subscriber, and another goes on when it is killed.
 */
@Component
class TurnDocuments {

    static final String COLLECTION = "webhook_turns";
    static final String DUE = "dueAt";
    static final String HELD = "heldUntil";
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String TOLD = "told";
    /** Behind every moment; a field that is not there would be before. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final MongoCollection<Document> turns;
    /** That this replica has told something since somebody waited for it. */
    private final Semaphore news = new Semaphore(0);

    TurnDocuments(MongoDatabase database) {
        this.turns = database.getCollection(COLLECTION);
    }

    /** @param told how often it was said that there is something: what is said while it is held is not missed */
    record Held(String webhook, String holder, long told) {
    }

    /** Says that there is something to deliver now. When another replica makes the same one first, it is there the next time. */
    void tell(Collection<String> webhooks, Instant now) {
        List<UpdateOneModel<Document>> telling = webhooks.stream().map(webhook -> new UpdateOneModel<Document>(
                Filters.eq(ID, webhook), Updates.combine(Updates.inc(TOLD, 1L), Updates.min(DUE, now),
                        Updates.setOnInsert(HELD, Instant.EPOCH)), new UpdateOptions().upsert(true))).toList();
        if (!Writes.all(turns, telling)) {
            Writes.all(turns, telling);
        }
        news.release();
    }

    /** Until this replica tells something; what others tell, and what is due by the clock, is not waited for. */
    void awaitNews(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** The one that has waited longest, if any is due and nobody has it. */
    Optional<Held> take(Instant now, Duration lease) {
        String holder = UUID.randomUUID().toString();
        return Optional.ofNullable(turns.findOneAndUpdate(
                Filters.and(Filters.lte(DUE, now), Filters.lt(HELD, now)),
                Updates.combine(Updates.set(HELD, now.plus(lease)), Updates.set(HOLDER, holder)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending(DUE)).returnDocument(ReturnDocument.AFTER)))
                .map(TurnDocuments::held);
    }

    /** False when another replica has it. */
    boolean keep(Held held, Instant until) {
        return turns.updateOne(mine(held), Updates.set(HELD, until)).getMatchedCount() == 1;
    }

    /** Lets it go until something is due; what was said meanwhile keeps it: then it is given back once more. */
    Optional<Held> release(Held held, @Nullable Instant due) {
        boolean released = turns.updateOne(Filters.and(mine(held), Filters.eq(TOLD, held.told())),
                Updates.combine(Updates.set(HELD, Instant.EPOCH), Updates.set(DUE, due == null ? NEVER : due))).getMatchedCount() == 1;
        return released ? Optional.empty() : Optional.ofNullable(turns.find(mine(held)).first()).map(TurnDocuments::held);
    }

    void remove(String webhook) {
        turns.deleteOne(Filters.eq(ID, webhook));
    }

    private static Bson mine(Held held) {
        return Filters.and(Filters.eq(ID, held.webhook()), Filters.eq(HOLDER, held.holder()));
    }

    private static Held held(Document stored) {
        return new Held(stored.getString(ID), stored.getString(HOLDER), stored.getLong(TOLD));
    }
}
