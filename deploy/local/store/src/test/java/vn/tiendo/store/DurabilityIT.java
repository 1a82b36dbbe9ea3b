package vn.tiendo.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** What was acknowledged is there after the end of the process, however it ended. */
class DurabilityIT {

    private static final int CLIENTS = 6;

    /** By id, the highest version whose write was acknowledged. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedWriteSurvivesKillAndTheIndexesAgree() throws Exception {
        for (int round = 1; round <= 3; round++) {
            int wanted = acknowledged.size() + 1500;
            var store = StoreProcess.start(folder, "--port", "0");
            try (var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=2000&maxPoolSize=20");
                    var pool = Executors.newFixedThreadPool(CLIENTS)) {
                MongoCollection<Document> collection = withIndexes(client.getDatabase("test"));
                for (int number = 0; number < CLIENTS; number++) {
                    String writer = round + "-" + number;
                    pool.execute(() -> writeUntilItFails(collection, writer));
                }
                await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= wanted);
                store.kill();
            }
            checkAllAcknowledged();
        }
    }

    private static MongoCollection<Document> withIndexes(MongoDatabase database) {
        MongoCollection<Document> collection = database.getCollection("figures");
        collection.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("writer", 1).append("version", 1));
        collection.createIndex(new Document("tags", 1));
        return collection;
    }

    private void writeUntilItFails(MongoCollection<Document> collection, String writer) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "-" + i;
                collection.insertOne(document(id, writer, 1));
                acknowledged.put(id, 1);
                if (i % 3 == 0) {
                    collection.replaceOne(
                            Filters.and(Filters.eq(id), Filters.eq("version", 1)), document(id, writer, 2));
                    acknowledged.put(id, 2);
                }
                if (i % 50 == 49) {
                    collection.deleteOne(Filters.eq(writer + "-" + (i - 1)));
                    acknowledged.put(writer + "-" + (i - 1), 0);
                }
            }
        } catch (MongoException e) {
            // The process is gone, as intended.
        }
    }

    private static Document document(String id, String writer, int version) {
        return new Document("_id", id)
                .append("key", "k" + id)
                .append("writer", writer)
                .append("version", version)
                .append("tags", List.of("t" + version, "t" + id.length()));
    }

    private void checkAllAcknowledged() {
        try (var server = StoreServer.start(StoreOptions.in(folder));
                var client = MongoClients.create(server.uri())) {
            MongoDatabase database = client.getDatabase("test");
            MongoCollection<Document> collection = database.getCollection("figures");
            Map<String, Integer> stored = new ConcurrentHashMap<>();
            collection.find().forEach(found -> stored.put(found.getString("_id"), found.getInteger("version")));
            assertThat(acknowledged).allSatisfy((id, version) -> {
                if (version == 0) {
                    assertThat(stored).doesNotContainKey(id);
                } else {
                    assertThat(stored.getOrDefault(id, 0)).as(id).isGreaterThanOrEqualTo(version);
                }
            });
            Document checked = database.runCommand(new Document("validate", "figures"));
            assertThat(checked.getList("errors", String.class)).isEmpty();
            assertThat(checked.getBoolean("valid")).isTrue();
            assertThat(collection.estimatedDocumentCount()).isEqualTo(stored.size());
        }
    }

    @Test
    void aRestartKeepsDatabasesCollectionsIndexesAndOptions() {
        try (var server = StoreServer.start(StoreOptions.in(folder).withSync(true));
                var client = MongoClients.create(server.uri())) {
            fill(client);
        }

        try (var server = StoreServer.start(StoreOptions.in(folder));
                var client = MongoClients.create(server.uri())) {
            assertThat(client.listDatabaseNames()).containsExactly("one", "two");
            assertThat(client.getDatabase("one").listCollectionNames()).containsExactlyInAnyOrder("a", "c");
            MongoCollection<Document> a = client.getDatabase("one").getCollection("a");
            assertThat(a.countDocuments()).isEqualTo(100);
            assertThat(a.estimatedDocumentCount()).isEqualTo(100);
            assertThat(a.listIndexes().into(new ArrayList<>()))
                    .extracting(index -> index.getString("name"), index -> index.get("unique", false))
                    .containsExactlyInAnyOrder(
                            tuple("_id_", false),
                            tuple("u_1", true),
                            tuple("g_1_u_1", false));
            long before = server.documentsExamined();
            assertThat(a.find(Filters.and(Filters.eq("g", 3), Filters.lt("u", 40)))).hasSize(4);
            assertThat(server.documentsExamined() - before).isEqualTo(4);
            assertThatThrownBy(() -> a.insertOne(new Document("u", 5)))
                    .hasMessageContaining("E11000");
            assertThat(client.getDatabase("one").getCollection("c").countDocuments()).isOne();
        }
    }

    private static void fill(MongoClient client) {
        MongoCollection<Document> a = client.getDatabase("one").getCollection("a");
        a.createIndex(new Document("u", 1), new IndexOptions().unique(true));
        for (int i = 0; i < 100; i++) {
            a.updateOne(
                    Filters.eq(i),
                    Updates.combine(Updates.set("u", i), Updates.set("g", i % 10)),
                    new UpdateOptions().upsert(true));
        }
        a.createIndex(new Document("g", 1).append("u", 1));
        client.getDatabase("one").getCollection("gone").insertOne(new Document());
        client.getDatabase("one").getCollection("gone").drop();
        MongoCollection<Document> b = client.getDatabase("one").getCollection("b");
        b.insertOne(new Document());
        b.renameCollection(new MongoNamespace("one", "c"));
        client.getDatabase("two").getCollection("x").createIndex(new Document("y", 1));
        client.getDatabase("three").getCollection("x").insertOne(new Document());
        client.getDatabase("three").drop();
    }
}
