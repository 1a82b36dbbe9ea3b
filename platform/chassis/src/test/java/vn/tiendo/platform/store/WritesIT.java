package vn.tiendo.platform.store;

import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

class WritesIT {

    private final MongoClient client = MongoClients.create(Infrastructure.shared().mongodbUri());
    private final MongoCollection<Document> things = client.getDatabase("test-" + UUID.randomUUID()).getCollection("things");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsThereIsNotWrittenOver() {
        assertThat(Writes.insert(things, thing("a", 1))).isTrue();
        assertThat(Writes.insert(things, thing("a", 2))).isFalse();

        assertThat(version("a")).isEqualTo(1);
    }

    @Test
    void onlyWhatTheFilterFindsIsReplaced() {
        assertThat(Writes.upsert(things, olderThan("a", 2), thing("a", 2))).isTrue();
        assertThat(Writes.upsert(things, olderThan("a", 1), thing("a", 1))).isFalse();
        assertThat(Writes.upsert(things, olderThan("a", 3), thing("a", 3))).isTrue();

        assertThat(version("a")).isEqualTo(3);
    }

    @Test
    void ofManyTheOthersAreWrittenAllTheSame() {
        things.insertOne(thing("a", 1));

        assertThat(Writes.all(things, List.of(new InsertOneModel<>(thing("a", 2)), new InsertOneModel<>(thing("b", 1))))).isFalse();
        assertThat(Writes.all(things, List.of(new ReplaceOneModel<>(olderThan("a", 1), thing("a", 9)),
                new ReplaceOneModel<>(olderThan("b", 2), thing("b", 2))))).isFalse();

        assertThat(version("a")).isEqualTo(1);
        assertThat(version("b")).isEqualTo(2);
    }

    @Test
    void inOrderNothingFollowsTheFirstThatFails() {
        things.insertOne(thing("a", 1));

        assertThat(Writes.inOrder(things, List.of(new InsertOneModel<>(thing("a", 2)), new InsertOneModel<>(thing("b", 1))))).isFalse();

        assertThat(things.countDocuments()).isEqualTo(1);
        assertThat(Writes.inOrder(things, List.of(new InsertOneModel<>(thing("b", 1)), new InsertOneModel<>(thing("c", 1))))).isTrue();
        assertThat(Writes.all(things, List.of())).isTrue();
    }

    private static Document thing(String id, int version) {
        return new Document("_id", id).append("version", version);
    }

    private static Bson olderThan(String id, int version) {
        return Filters.and(Filters.eq("_id", id), Filters.lt("version", version));
    }

    private int version(String id) {
        return things.find(Filters.eq("_id", id)).first().getInteger("version");
    }
}
