package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.Migration;
import vn.tiendo.platform.store.Writes;

/**
 * Which requests callers have named, and which of them are in work. Whether one was answered is not told here but by its
 * receipt, so that nothing has to be written in two places at once.
 */
@Component
class KeyDocuments {

    /** After this a key may name another request. */
    static final Duration LIFETIME = Duration.ofHours(24);
    /** No request is in work longer; one that is was left behind by a crash. */
    private static final Duration WORK = Duration.ofSeconds(60);
    private static final String COLLECTION = "keys";

    /** NEW: nobody named it before; LEFT: it was named before, and nobody works on it any more. */
    enum Claim { NEW, LEFT, IN_WORK, OTHER_REQUEST }

    private final MongoCollection<Document> collection;

    KeyDocuments(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    static Migration expiring() {
        return new Migration("keys-1-expiring", database -> database.getCollection(COLLECTION).createIndex(
                Indexes.ascending("since"), new IndexOptions().expireAfter(LIFETIME.toSeconds(), TimeUnit.SECONDS)));
    }

    /** @param request what the key names, the same for every repetition and for nothing else */
    Claim claim(Caller caller, IdempotencyKey key, String request, Instant now) {
        Bson id = Filters.eq("_id", id(caller, key));
        Document claim = new Document("_id", id(caller, key)).append("request", request).append("since", now)
                .append("until", now.plus(WORK));
        if (isNew(claim)) {
            return Claim.NEW;
        }
        Bson old = Filters.and(id, Filters.lte("since", now.minus(LIFETIME)));
        if (collection.replaceOne(old, claim).getMatchedCount() == 1) {
            return Claim.NEW;
        }
        @Nullable Document there = collection.find(id).first();
        if (there == null) {
            return Claim.IN_WORK;
        }
        if (!request.equals(there.getString("request"))) {
            return Claim.OTHER_REQUEST;
        }
        Bson leftBehind = Filters.and(id, Filters.lte("until", now));
        return collection.updateOne(leftBehind, Updates.set("until", now.plus(WORK))).getMatchedCount() == 1
                ? Claim.LEFT : Claim.IN_WORK;
    }

    /** The key names nothing any more: what it named was refused. */
    void free(Caller caller, IdempotencyKey key) {
        collection.deleteOne(Filters.eq("_id", id(caller, key)));
    }

    /** What it names may be tried again at once. */
    void leave(Caller caller, IdempotencyKey key, Instant now) {
        collection.updateOne(Filters.eq("_id", id(caller, key)), Updates.set("until", now));
    }

    private boolean isNew(Document claim) {
        return Writes.insert(collection, claim);
    }

    /** A key holds no space, so where it begins is certain whatever the caller's id is. */
    private static String id(Caller caller, IdempotencyKey key) {
        return caller.id() + ' ' + key.text();
    }
}
