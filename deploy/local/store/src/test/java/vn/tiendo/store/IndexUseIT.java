package vn.tiendo.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How many of 1,000 documents a query reads. */
class IndexUseIT {

    private StoreServer server;
    private MongoClient client;
    private MongoCollection<Document> collection;

    @BeforeEach
    void fill(@TempDir Path folder) {
        server = StoreServer.start(StoreOptions.in(folder));
        client = MongoClients.create(server.uri());
        collection = client.getDatabase("test").getCollection("figures");
        collection.createIndex(new Document("plan", 1).append("period", 1));
        collection.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("tags", 1));
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 1000; i++) {
            documents.add(new Document("_id", i)
                    .append("version", 1)
                    .append("plan", "p" + i % 50)
                    .append("period", i / 50)
                    .append("key", "k" + i)
                    .append("tags", List.of("a" + i % 100, "b" + i % 3)));
        }
        collection.insertMany(documents);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private long examined(Supplier<?> query) {
        long before = server.documentsExamined();
        var unused = query.get();
        return server.documentsExamined() - before;
    }

    private long examined(Bson filter) {
        return examined(() -> collection.find(filter).into(new ArrayList<>()));
    }

    @Test
    void aFilterOnIdAndMoreReadsOneDocument() {
        assertThat(examined(Filters.eq(7))).isEqualTo(1);
        assertThat(examined(Filters.and(Filters.eq(7), Filters.eq("version", 1)))).isEqualTo(1);
        assertThat(examined(Filters.and(Filters.gt("version", 0), Filters.and(Filters.eq("_id", 7)))))
                .isEqualTo(1);
        assertThat(examined(Filters.and(List.of(Filters.eq(7), Filters.exists("gone", false))))).isEqualTo(1);
        assertThat(examined(Filters.in("_id", 1, 5, 5, 5000))).isEqualTo(2);
        assertThat(examined(Filters.and(Filters.gte("_id", 10), Filters.lt("_id", 20)))).isEqualTo(10);
        assertThat(examined(() -> collection.replaceOne(
                        Filters.and(Filters.eq(7), Filters.eq("version", 1)), new Document("version", 2).append("key", "x"))))
                .isEqualTo(1);
    }

    @Test
    void aPrefixOfACompoundIndexARangeAndAnOrderAreUsed() {
        assertThat(examined(Filters.eq("plan", "p3"))).isEqualTo(20);
        assertThat(examined(Filters.and(Filters.eq("plan", "p3"), Filters.gte("period", 15)))).isEqualTo(5);
        assertThat(examined(Filters.and(Filters.in("plan", "p3", "p4"), Filters.in("period", 1, 2, 3))))
                .isEqualTo(6);
        assertThat(examined(Filters.and(Filters.eq("plan", "p3"), Filters.gt("period", 3), Filters.lte("period", 6))))
                .isEqualTo(3);
        assertThat(examined(() -> collection
                        .find(Filters.eq("plan", "p3"))
                        .sort(Sorts.descending("period"))
                        .first()
                        .get("period")))
                .isEqualTo(1);
        assertThat(examined(() -> collection
                        .find(Filters.gt("_id", 500))
                        .sort(Sorts.ascending("_id"))
                        .limit(10)
                        .into(new ArrayList<>())))
                .isEqualTo(10);
    }

    @Test
    void aLaterPageOfAnIndexedValueReadsOnlyThatPage() {
        collection.createIndex(new Document("plan", 1));

        assertThat(examined(() -> collection
                        .find(Filters.and(Filters.eq("tags", "b1"), Filters.gt("_id", 700)))
                        .sort(Sorts.ascending("_id"))
                        .limit(10)
                        .into(new ArrayList<>())))
                .isEqualTo(10);
        assertThat(examined(Filters.and(Filters.eq("plan", "p3"), Filters.gt("_id", 900)))).isEqualTo(2);
    }

    @Test
    void uniqueAndArrayIndexesAreUsed() {
        assertThat(examined(Filters.eq("key", "k77"))).isEqualTo(1);
        assertThat(examined(Filters.eq("tags", "a42"))).isEqualTo(10);
        assertThat(examined(() -> collection.updateMany(Filters.eq("tags", "a42"), Updates.inc("version", 1))))
                .isEqualTo(10);
    }

    @Test
    void countsNeedNoScan() {
        assertThat(examined(() -> collection.countDocuments())).isZero();
        assertThat(examined(() -> collection.estimatedDocumentCount())).isZero();
    }

    @Test
    void aPipelineBeginsWithTheIndex() {
        assertThat(examined(() -> collection
                        .aggregate(List.of(
                                Aggregates.match(Filters.eq("plan", "p3")),
                                Aggregates.group("$period", Accumulators.sum("n", 1))))
                        .into(new ArrayList<>())))
                .isEqualTo(20);
    }

    @Test
    void theServerStatusTellsWhatWasExamined() {
        Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));

        assertThat(status.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Long.class))
                .isEqualTo(server.documentsExamined());
    }

    @Test
    void whatATtlIndexSaysIsPastIsDeleted() {
        collection.createIndex(
                new Document("until", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        Instant now = Instant.now();
        collection.updateOne(Filters.eq(1), Updates.set("until", Date.from(now.minusSeconds(61))));
        collection.updateOne(Filters.eq(2), Updates.set("until", Date.from(now)));
        collection.updateOne(Filters.eq(3), Updates.set("until", "never"));

        server.expireNow();

        assertThat(collection.find(Filters.in("_id", 1, 2, 3)).map(found -> found.getInteger("_id")))
                .containsExactly(2, 3);
    }

    @Test
    void whatCannotBeHonouredIsRefused() {
        assertThatThrownBy(() -> collection.createIndex(
                        new Document("a", 1), new IndexOptions().partialFilterExpression(Filters.exists("a"))))
                .hasMessageContaining("partialFilterExpression");
        assertThatThrownBy(() -> collection.createIndex(new Document("a", "text"))).hasMessageContaining("text");
        assertThatThrownBy(() -> collection.updateOne(Filters.eq(1), List.of(Updates.set("a", 1))))
                .hasMessageContaining("pipeline");
    }
}
