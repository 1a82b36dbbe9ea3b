package vn.tiendo.store;

import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;

/** Several clients at once. */
abstract class ConcurrencyConformance extends ConformanceCase {

    private static final int CLIENTS = 8;
    private static final int DUPLICATE_KEY = 11000;

    @Test
    void ofManyReplacementsOfOneVersionExactlyOneWins() throws Exception {
        collection.insertOne(doc("_id", "s", "version", 0L, "changes", 0));
        int each = 50;

        var wins = atOnce(CLIENTS, () -> {
            int won = 0;
            for (int i = 0; i < each; i++) {
                won += tryToReplace();
            }
            return won;
        });

        Document end = collection.find().first();
        int won = wins.stream().mapToInt(Integer::intValue).sum();
        assertThat(end.getLong("version")).isEqualTo(won);
        assertThat(end.getInteger("changes")).isEqualTo(won).isPositive();
    }

    private int tryToReplace() {
        Document now = collection.find(Filters.eq("s")).first();
        long version = now.getLong("version");
        Document next = doc("version", version + 1, "changes", now.getInteger("changes") + 1);
        return (int) collection
                .replaceOne(Filters.and(Filters.eq("s"), Filters.eq("version", version)), next)
                .getModifiedCount();
    }

    @Test
    void ofManyInsertsOfOneUniqueKeyExactlyOneWins() throws Exception {
        collection.createIndex(doc("u", 1), new IndexOptions().unique(true));

        var wins = atOnce(CLIENTS, () -> {
            int won = 0;
            for (int i = 0; i < 100; i++) {
                won += insertIfFirst(i);
            }
            return won;
        });

        assertThat(wins.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(collection.countDocuments()).isEqualTo(100);
    }

    private int insertIfFirst(int key) {
        try {
            collection.insertOne(doc("u", key));
            return 1;
        } catch (MongoException e) {
            assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
            return 0;
        }
    }

    @Test
    void racingUpsertsOfOneIdMakeOneDocument() throws Exception {
        atOnce(CLIENTS, () -> {
            for (int i = 0; i < 50; i++) {
                upsert("k" + i);
            }
            return true;
        });

        assertThat(collection.countDocuments()).isEqualTo(50);
        assertThat(collection.find().map(document -> document.getInteger("n"))).containsOnly(CLIENTS);
    }

    /** MongoDB may answer a lost race with a duplicate key; the second attempt finds the document. */
    private void upsert(String id) {
        try {
            collection.updateOne(Filters.eq(id), Updates.inc("n", 1), new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
            collection.updateOne(Filters.eq(id), Updates.inc("n", 1), new UpdateOptions().upsert(true));
        }
    }

    @Test
    void readersSeeWholeDocumentsWhileWritersChangeThem() throws Exception {
        collection.createIndex(doc("a", 1));
        for (int i = 0; i < 20; i++) {
            collection.insertOne(doc("_id", i, "a", 0, "b", 0));
        }

        var consistent = atOnce(CLIENTS, () -> {
            boolean whole = true;
            for (int i = 0; i < 100; i++) {
                int value = ThreadLocalRandom.current().nextInt(50);
                int id = ThreadLocalRandom.current().nextInt(20);
                collection.updateOne(
                        Filters.eq(id), Updates.combine(Updates.set("a", value), Updates.set("b", value)));
                for (Document document : collection.find(Filters.gte("a", 25))) {
                    whole &= Objects.equals(document.get("a"), document.get("b"));
                }
            }
            return whole;
        });

        assertThat(consistent).isEqualTo(Collections.nCopies(CLIENTS, true));
    }
}
