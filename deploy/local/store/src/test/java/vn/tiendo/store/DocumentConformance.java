package vn.tiendo.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Values and documents come back as they went in. */
abstract class DocumentConformance extends ConformanceCase {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void everyKindOfValueComesBackUnchanged() {
        var document = doc(
                "_id", "một", "int", 1, "long", 1L << 40, "double", 0.1, "text", "Lái Thiêu ✓", "yes", true,
                "nothing", null, "at", Date.from(Instant.parse("2024-03-31T17:00:00.123Z")),
                "decimal", Decimal128.parse("1234567890123456789012345678.901234"), "oid", new ObjectId(),
                "bytes", new Binary(new byte[] {1, 2, 3}), "nested", doc("list", List.of(1, doc("a", "b"), List.of())));

        collection.insertOne(document);

        assertThat(collection.find(Filters.eq("một")).first()).isEqualTo(document);
    }

    @Test
    void aDecimalKeepsItsDigitsAndItsScale() {
        collection.insertOne(doc("_id", 1, "v", Decimal128.parse("85.50")));

        var found = collection.find().first();

        assertThat(found.get("v", Decimal128.class).bigDecimalValue()).isEqualTo(new BigDecimal("85.50"));
    }

    @Test
    void decimalsAreOrderedExactly() {
        String[] ascending = {
            "-1E+10", "-2.5", "0", "1E-20", "0.30000000000000000000000000000001", "0.30000000000000000000000000000002",
            "9", "10", "12345678901234567890.12", "12345678901234567890.13"
        };
        for (int i = ascending.length - 1; i >= 0; i--) {
            collection.insertOne(doc("_id", i, "v", Decimal128.parse(ascending[i])));
        }

        assertThat(ids(collection.find().sort(Sorts.ascending("v"))))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(ids(collection.find(Filters.gt("v", Decimal128.parse("12345678901234567890.12")))))
                .containsExactly(9);
        collection.createIndex(doc("v", 1));
        assertThat(ids(collection.find().sort(Sorts.descending("v")).limit(3))).containsExactly(9, 8, 7);
        assertThat(ids(collection.find(Filters.gt("v", Decimal128.parse("12345678901234567890.12")))))
                .containsExactly(9);
    }

    @Test
    void numbersOfAllTypesAreOneIdAndOtherTypesAreOthers() {
        collection.insertOne(doc("_id", 7));

        assertThatThrownBy(() -> collection.insertOne(doc("_id", 7L))).hasMessageContaining("E11000");
        assertThatThrownBy(() -> collection.insertOne(doc("_id", Decimal128.parse("7.00"))))
                .hasMessageContaining("E11000");
        collection.insertOne(doc("_id", "7"));
        assertThat(collection.find(Filters.eq(7.0)).first()).isEqualTo(doc("_id", 7));
    }

    @Test
    void anIdMayBeADocumentAUuidAnObjectIdOrADate() {
        for (Object id : List.of(
                doc("plan", "p1", "period", "2024-M03"), new ObjectId(), new Date(0), -5L, UUID.randomUUID().toString())) {
            collection.insertOne(doc("_id", id, "v", 1));
            assertThat(collection.find(Filters.eq("_id", id)).first()).isEqualTo(doc("_id", id, "v", 1));
            assertThat(collection.replaceOne(Filters.eq("_id", id), doc("v", 2)).getModifiedCount()).isOne();
            assertThat(collection.deleteOne(Filters.eq("_id", id)).getDeletedCount()).isOne();
        }
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void idsComeInTheirOrder() {
        for (int id : new int[] {300, -1, 20, 1000, 3, 0, -200}) {
            collection.insertOne(doc("_id", id));
        }

        assertThat(ids(collection.find().sort(Sorts.ascending("_id")))).containsExactly(-200, -1, 0, 3, 20, 300, 1000);
        assertThat(ids(collection.find(Filters.and(Filters.gt("_id", -1), Filters.lte("_id", 300)))
                        .sort(Sorts.descending("_id"))
                        .limit(2)))
                .containsExactly(300, 20);
    }

    @Test
    void projectionsIncludeAndExclude() {
        collection.insertOne(doc("_id", 1, "a", doc("b", 1, "c", 2), "list", List.of(1, 2, 3), "d", 4));

        assertThat(collection.find().projection(Projections.include("a.b")).first())
                .isEqualTo(doc("_id", 1, "a", doc("b", 1)));
        assertThat(collection.find().projection(Projections.exclude("a", "list")).first())
                .isEqualTo(doc("_id", 1, "d", 4));
        assertThat(collection
                        .find()
                        .projection(Projections.fields(Projections.excludeId(), Projections.include("d")))
                        .first())
                .isEqualTo(doc("d", 4));
    }

    @Test
    void aDocumentOfAlmostSixteenMegabytesIsKeptAndALargerOneRefused() {
        var large = doc("_id", 1, "text", "x".repeat(16 * MEGABYTE - 100));

        collection.insertOne(large);

        assertThat(collection.find().first()).isEqualTo(large);
        assertThatThrownBy(() -> collection.insertOne(doc("_id", 2, "text", "x".repeat(17 * MEGABYTE))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> collection.updateOne(Filters.eq(1), Updates.set("more", "x".repeat(200))))
                .isInstanceOf(MongoException.class);
        assertThat(collection.find().first()).isEqualTo(large);
        assertThat(collection.countDocuments()).isOne();
    }

    @Test
    void manyLargeDocumentsArriveInBatches() {
        for (int i = 0; i < 8; i++) {
            collection.insertOne(doc("_id", i, "text", "x".repeat(10 * MEGABYTE)));
        }

        int found = 0;
        for (Document document : collection.find().projection(Projections.include("_id"))) {
            assertThat(document.getInteger("_id")).isEqualTo(found++);
        }

        assertThat(found).isEqualTo(8);
    }
}
