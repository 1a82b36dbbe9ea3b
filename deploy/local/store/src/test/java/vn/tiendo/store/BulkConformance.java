package vn.tiendo.store;

import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Several changes in one call. */
abstract class BulkConformance extends ConformanceCase {

    @Test
    void anOrderedBulkStopsAtTheFirstError() {
        var models = List.of(
                new InsertOneModel<>(doc("_id", 1)),
                new InsertOneModel<>(doc("_id", 1)),
                new InsertOneModel<>(doc("_id", 2)));

        var error = catchThrowableOfType(MongoBulkWriteException.class, () -> collection.bulkWrite(models));

        assertThat(error.getWriteResult().getInsertedCount()).isOne();
        assertThat(error.getWriteErrors()).singleElement().satisfies(one -> {
            assertThat(one.getIndex()).isEqualTo(1);
            assertThat(one.getCode()).isEqualTo(11000);
        });
        assertThat(ids(collection.find())).containsExactly(1);
    }

    @Test
    void anUnorderedBulkDoesAllThatItCan() {
        collection.insertOne(doc("_id", 2, "v", 0));

        var error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.insertMany(
                        List.of(doc("_id", 1), doc("_id", 2), doc("_id", 3)), new InsertManyOptions().ordered(false)));

        assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids(collection.find())).containsExactly(1, 2, 3);
    }

    @Test
    void aBulkOfUpdatesStopsInOrderAndCountsEachKind() {
        collection.createIndex(doc("u", 1), new IndexOptions().unique(true));
        collection.insertMany(List.of(doc("_id", 1, "u", 1), doc("_id", 2, "u", 2), doc("_id", 3, "u", 3)));
        var clash = List.of(
                new UpdateOneModel<Document>(Filters.eq(1), Updates.set("u", 2)),
                new UpdateOneModel<Document>(Filters.eq(2), Updates.set("v", 2)));

        var error = catchThrowableOfType(MongoBulkWriteException.class, () -> collection.bulkWrite(clash));
        assertThat(error.getWriteErrors()).singleElement().extracting(one -> one.getIndex()).isEqualTo(0);
        assertThat(collection.find(Filters.exists("v")).first()).isNull();
        assertThatThrownBy(() -> collection.bulkWrite(clash, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(collection.countDocuments(Filters.exists("v"))).isOne();

        var result = collection.bulkWrite(List.of(
                new UpdateOneModel<>(Filters.eq(1), Updates.set("v", 1)),
                new ReplaceOneModel<>(Filters.eq(9), doc("u", 9), new ReplaceOptions().upsert(true)),
                new DeleteOneModel<>(Filters.eq(3))));
        assertThat(result.getModifiedCount()).isOne();
        assertThat(result.getUpserts()).singleElement().satisfies(one -> {
            assertThat(one.getIndex()).isEqualTo(1);
            assertThat(one.getId().asInt32().getValue()).isEqualTo(9);
        });
        assertThat(result.getDeletedCount()).isOne();
    }
}
