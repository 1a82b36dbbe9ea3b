package vn.tiendo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Changing what is stored. */
abstract class UpdateConformance extends ConformanceCase {

    @Test
    void operatorsChangeFieldsArraysAndNumbers() {
        collection.insertOne(doc("_id", 1, "a", 1, "b", 2, "list", List.of(1, 2, 3), "n", Decimal128.parse("1.10")));

        collection.updateOne(
                Filters.eq(1),
                Updates.combine(
                        Updates.set("a", "x"),
                        Updates.set("deep.er", 5),
                        Updates.unset("b"),
                        Updates.push("list", 4),
                        Updates.inc("n", Decimal128.parse("0.05"))));
        collection.updateOne(Filters.eq(1), Updates.pull("list", 2));

        assertThat(collection.find().first())
                .isEqualTo(doc(
                        "_id", 1, "a", "x", "list", List.of(1, 3, 4), "n", Decimal128.parse("1.15"), "deep",
                        doc("er", 5)));
    }

    @Test
    void arrayFiltersChangeTheElementsTheyName() {
        collection.insertOne(doc(
                "_id", 1, "figures",
                List.of(doc("key", "a", "v", 1), doc("key", "b", "v", 2), doc("key", "c", "v", 3))));

        collection.updateOne(
                Filters.eq(1),
                Updates.set("figures.$[f].v", 20),
                new UpdateOptions().arrayFilters(List.of(Filters.eq("f.key", "b"))));

        assertThat(collection.find().first().getList("figures", Document.class))
                .extracting(figure -> figure.get("v"))
                .containsExactly(1, 20, 3);
    }

    @Test
    void thePositionalOperatorChangesTheElementFound() {
        collection.insertOne(doc("_id", 1, "list", List.of(doc("k", "a"), doc("k", "b"))));

        collection.updateOne(
                Filters.and(Filters.eq(1), Filters.eq("list.k", "b")), Updates.set("list.$.seen", true));

        assertThat(collection.find().first().getList("list", Document.class))
                .containsExactly(doc("k", "a"), doc("k", "b", "seen", true));
    }

    @Test
    void anUpdateLeavesTheOtherFieldsAsAndWhereTheyAre() {
        collection.createIndex(Indexes.ascending("plan", "since"));
        List<Document> figures = List.of(doc("key", "a", "v", Decimal128.parse("1.50")), doc("key", "b", "v", null));
        collection.insertOne(doc("_id", 1, "since", 5, "figures", figures, "plan", "p", "version", 3L));

        collection.updateOne(
                Filters.and(Filters.eq(1), Filters.eq("version", 3L)),
                Updates.combine(Updates.unset("since"), Updates.set("version", 4L), Updates.set("new", true)));

        Document changed = doc("_id", 1, "figures", figures, "plan", "p", "version", 4L, "new", true);
        assertThat(collection.find().first()).isEqualTo(changed);
        assertThat(List.copyOf(collection.find().first().keySet())).isEqualTo(List.copyOf(changed.keySet()));
        assertThat(collection.find(Filters.eq("plan", "p")).into(new ArrayList<>())).containsExactly(changed);
        assertThat(database().runCommand(doc("validate", collection.getNamespace().getCollectionName())))
                .containsEntry("valid", true);
    }

    @Test
    void anUpsertInsertsOnceAndThenUpdates() {
        var upsert = new UpdateOptions().upsert(true);
        var update = Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("first", "yes"));

        var inserted = collection.updateOne(Filters.eq("x"), update, upsert);
        var updated = collection.updateOne(Filters.eq("x"), update, upsert);

        assertThat(inserted.getUpsertedId().asString().getValue()).isEqualTo("x");
        assertThat(updated.getUpsertedId()).isNull();
        assertThat(updated.getModifiedCount()).isOne();
        assertThat(collection.find().first()).isEqualTo(doc("_id", "x", "n", 2, "first", "yes"));
        collection.replaceOne(Filters.eq("y"), doc("v", 1), new ReplaceOptions().upsert(true));
        assertThat(collection.find(Filters.eq("y")).first()).isEqualTo(doc("_id", "y", "v", 1));
    }

    @Test
    void aReplacementTellsWhetherItMatched() {
        collection.insertOne(doc("_id", "s", "version", 3L));

        var stale = collection.replaceOne(
                Filters.and(Filters.eq("s"), Filters.eq("version", 2L)), doc("version", 9L));
        var current = collection.replaceOne(
                Filters.and(Filters.eq("s"), Filters.eq("version", 3L)), doc("version", 4L));

        assertThat(stale.getMatchedCount()).isZero();
        assertThat(current.getMatchedCount()).isOne();
        assertThat(collection.find().first()).isEqualTo(doc("_id", "s", "version", 4L));
    }

    @Test
    void findAndUpdateReturnsTheDocumentBeforeOrAfter() {
        collection.insertOne(doc("_id", 1, "n", 1, "secret", "x"));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        assertThat(collection.findOneAndUpdate(Filters.eq(1), Updates.inc("n", 1)).get("n")).isEqualTo(1);
        assertThat(collection.findOneAndUpdate(Filters.eq(1), Updates.inc("n", 1), after).get("n")).isEqualTo(3);
        assertThat(collection.findOneAndUpdate(Filters.eq(2), Updates.inc("n", 1), after)).isNull();
        assertThat(collection.findOneAndUpdate(
                        Filters.eq(3), Updates.set("at", Date.from(Instant.EPOCH)), after.upsert(true)))
                .isEqualTo(doc("_id", 3, "at", Date.from(Instant.EPOCH)));
        assertThat(collection.findOneAndReplace(
                        Filters.eq(3), doc("v", 1), new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(doc("_id", 3, "v", 1));
        assertThat(collection.findOneAndDelete(Filters.eq(1)).get("n")).isEqualTo(3);
        assertThat(ids(collection.find())).containsExactly(3);
    }

    @Test
    void updateManyAndDeleteManyReachAllThatMatch() {
        collection.createIndex(doc("n", 1));
        for (int i = 0; i < 500; i++) {
            collection.insertOne(doc("_id", i, "n", i % 5));
        }

        assertThat(collection.updateMany(Filters.gte("n", 3), Updates.inc("n", 1)).getModifiedCount())
                .isEqualTo(200);
        assertThat(collection.countDocuments(Filters.eq("n", 5))).isEqualTo(100);
        assertThat(collection.deleteMany(Filters.in("n", 4, 5)).getDeletedCount()).isEqualTo(200);
        assertThat(collection.countDocuments()).isEqualTo(300);
        assertThat(collection.estimatedDocumentCount()).isEqualTo(300);
    }

    @Test
    void pullRemovesTheElementsThatMatchAQuery() {
        collection.insertOne(doc("_id", 1, "outbox", List.of(doc("id", "a"), doc("id", "b"), doc("id", "c"))));

        collection.updateOne(Filters.eq(1), Updates.pull("outbox", Filters.in("id", List.of("a", "c", "x"))));

        assertThat(collection.find().first()).isEqualTo(doc("_id", 1, "outbox", List.of(doc("id", "b"))));
    }

    @Test
    void anIdCannotBeChanged() {
        collection.insertOne(doc("_id", 1));

        assertThatThrownBy(() -> collection.updateOne(Filters.eq(1), Updates.set("_id", 2)))
                .isInstanceOf(MongoWriteException.class);
    }
}
