package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is unique stays unique. */
abstract class UniqueIndexConformance extends ConformanceCase {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @Test
    void aUniqueIndexRefusesASecondDocumentAndNamesItself() {
        collection.createIndex(doc("plan", 1, "period", 1), UNIQUE);
        collection.insertOne(doc("_id", 1, "plan", "p", "period", "m1"));

        var error = catchThrowableOfType(
                MongoWriteException.class, () -> collection.insertOne(doc("_id", 2, "plan", "p", "period", "m1")));

        assertThat(error.getCode()).isEqualTo(11000);
        assertThat(error.getMessage()).contains("E11000 duplicate key error").contains("plan_1_period_1");
        collection.insertOne(doc("_id", 2, "plan", "p", "period", "m2"));
        assertThatThrownBy(() -> collection.updateOne(Filters.eq(2), Updates.set("period", "m1")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(collection.find(Filters.eq(2)).first().get("period")).isEqualTo("m2");
        collection.deleteOne(Filters.eq(1));
        collection.updateOne(Filters.eq(2), Updates.set("period", "m1"));
    }

    @Test
    void aUniqueIndexCountsAMissingFieldAsNullUnlessItIsSparse() {
        collection.createIndex(doc("a", 1), UNIQUE);
        collection.createIndex(doc("b", 1), new IndexOptions().unique(true).sparse(true));
        collection.insertOne(doc("_id", 1));

        assertThatThrownBy(() -> collection.insertOne(doc("_id", 2))).isInstanceOf(MongoWriteException.class);
        collection.insertOne(doc("_id", 2, "a", 1));
        collection.insertOne(doc("_id", 3, "a", 2, "b", 1));
        assertThatThrownBy(() -> collection.insertOne(doc("_id", 4, "a", 3, "b", 1)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(collection.find(Filters.eq("b", null)))).containsExactly(1, 2);
    }

    @Test
    void aUniqueIndexCannotBeBuiltOverDuplicates() {
        collection.insertMany(List.of(doc("_id", 1, "a", 1), doc("_id", 2, "a", 1)));

        assertThatThrownBy(() -> collection.createIndex(doc("a", 1), UNIQUE))
                .isInstanceOfAny(DuplicateKeyException.class, MongoCommandException.class);
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
        collection.insertOne(doc("_id", 3, "a", 1));
    }

    @Test
    void aUniqueIndexLooksIntoArrays() {
        collection.createIndex(doc("tags", 1), UNIQUE);
        collection.insertOne(doc("_id", 1, "tags", List.of("a", "b", "a")));

        assertThatThrownBy(() -> collection.insertOne(doc("_id", 2, "tags", List.of("c", "b"))))
                .isInstanceOf(MongoWriteException.class);
        collection.insertOne(doc("_id", 2, "tags", List.of("c")));
    }

    @Test
    void aThousandDocumentsInOneCallAreAllStored() {
        collection.createIndex(doc("u", 1), UNIQUE);
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 1000; i++) {
            documents.add(doc("_id", i, "u", i));
        }

        collection.insertMany(documents);

        assertThat(collection.countDocuments()).isEqualTo(1000);
    }
}
