package vn.tiendo.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

/** Indexes by which the store removes documents after a time that is a setting. For a {@link Migration#atEachStart}. */
public final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private Expiry() {
    }

    /**
     * An index with another time is made anew: the embedded store has no collMod.
     *
     * @param field the moment from which on it is kept
     */
    public static void after(MongoCollection<Document> collection, String field, Duration kept) {
        for (Document index : collection.listIndexes().into(new ArrayList<>())) {
            if (isOn(field, index) && seconds(index) != kept.toSeconds()) {
                LOG.info("{} are kept for {} from now on", collection.getNamespace().getCollectionName(), kept);
                collection.dropIndex(index.getString("name"));
            }
        }
        collection.createIndex(Indexes.ascending(field), new IndexOptions().expireAfter(kept.toSeconds(), TimeUnit.SECONDS));
    }

    private static boolean isOn(String field, Document index) {
        return index.get("key", Document.class).keySet().equals(Set.of(field));
    }

    /** Stores differ in the type of the number; -1 when it removes nothing. */
    private static long seconds(Document index) {
        return index.get("expireAfterSeconds") instanceof Number seconds ? seconds.longValue() : -1;
    }
}
