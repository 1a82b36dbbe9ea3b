package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Indexes never change what a query finds. */
abstract class IndexConformance extends ConformanceCase {

    @Test
    void queriesFindTheSameWithAndWithoutIndexes() {
        fill();
        List<Bson> filters = filters();
        List<List<Object>> without = filters.stream().map(this::found).toList();

        collection.createIndex(doc("a", 1, "b", 1));
        collection.createIndex(doc("b", -1));
        collection.createIndex(doc("tags", 1, "a", 1));
        collection.createIndex(doc("in.x", 1));

        for (int i = 0; i < filters.size(); i++) {
            assertThat(found(filters.get(i))).as("filter %s", filters.get(i)).isEqualTo(without.get(i));
        }
    }

    private void fill() {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 400; i++) {
            Object b = switch (i % 7) {
                case 0 -> null;
                case 1 -> "text" + i % 11;
                case 2 -> i / 2.0;
                default -> i % 50;
            };
            var document = doc("_id", i, "a", i % 10, "b", b, "in", doc("x", i % 13));
            if (i % 3 > 0) {
                document.append("tags", i % 3 == 1 ? List.of(i % 17, i % 5) : i % 4);
            }
            if (i % 29 == 0) {
                document.append("tags", List.of()).append("in", List.of(doc("x", 1), doc("x", i % 13), doc("y", 1)));
            }
            documents.add(document);
        }
        collection.insertMany(documents);
    }

    private static List<Bson> filters() {
        return List.of(
                Filters.eq("a", 3),
                Filters.and(Filters.eq("a", 3), Filters.gt("b", 10), Filters.lte("b", 30)),
                Filters.and(Filters.in("a", 1, 4, 4, 99), Filters.gte("b", "text3")),
                Filters.and(Filters.eq("a", 3), Filters.eq("b", null)),
                Filters.and(Filters.eq("a", 3), Filters.ne("b", 13)),
                Filters.eq("b", null),
                Filters.in("b", null, 5, "text2"),
                Filters.lt("b", 7),
                Filters.gt("b", "text5"),
                Filters.regex("b", "^text1"),
                Filters.exists("b", false),
                Filters.eq("tags", 3),
                Filters.and(Filters.gt("tags", 2), Filters.lt("tags", 4)),
                Filters.and(Filters.eq("tags", 3), Filters.eq("a", 3)),
                Filters.eq("tags", List.of(3, 0)),
                Filters.eq("tags", List.of()),
                Filters.size("tags", 2),
                Filters.eq("tags", null),
                Filters.all("tags", 3, 4),
                Filters.elemMatch("in", Filters.eq("x", 5)),
                Filters.eq("in.x", 5),
                Filters.in("in.x", 5, 7),
                Filters.or(Filters.eq("a", 1), Filters.eq("in.x", 3)),
                Filters.and(Filters.or(Filters.eq("a", 1), Filters.eq("a", 2)), Filters.eq("in.x", 3)),
                Filters.not(Filters.eq("a", 1)),
                Filters.nor(Filters.lt("a", 8)),
                Filters.and(Filters.gte("_id", 17), Filters.lt("_id", 60), Filters.eq("a", 7)),
                Filters.and(Filters.in("_id", 5, 15, 25, 9999), Filters.eq("a", 5)));
    }

    private List<Object> found(Bson filter) {
        return ids(collection.find(filter).sort(Sorts.ascending("_id")));
    }

    @Test
    void aRangeOnASecondaryIndexSortsSkipsAndLimits() {
        collection.createIndex(doc("plan", 1, "period", 1));
        for (int i = 0; i < 240; i++) {
            collection.insertOne(doc("_id", i, "plan", "p" + i % 2, "period", "2024-M%02d".formatted(i % 12 + 1)));
        }
        var filter = Filters.and(
                Filters.eq("plan", "p0"), Filters.gte("period", "2024-M03"), Filters.lt("period", "2024-M09"));

        assertThat(collection.countDocuments(filter)).isEqualTo(60);
        assertThat(ids(collection.find(filter).sort(Sorts.ascending("period", "_id")).skip(19).limit(3)))
                .containsExactly(230, 4, 16);
        assertThat(ids(collection.find(filter).sort(Sorts.descending("period", "_id")).limit(2)))
                .containsExactly(234, 222);
        assertThat(ids(collection
                        .find(filter)
                        .sort(Sorts.orderBy(Sorts.descending("period"), Sorts.ascending("_id")))
                        .limit(2)))
                .containsExactly(6, 18);
    }

    @Test
    void pagesOfAnIndexedValueFollowTheId() {
        collection.createIndex(doc("path", 1));
        for (int i = 0; i < 60; i++) {
            collection.insertOne(doc("_id", i, "path", List.of("city", "ward" + i % 3)));
        }

        assertThat(ids(collection.find(Filters.and(Filters.eq("path", "ward1"), Filters.gt("_id", 10)))
                        .sort(Sorts.ascending("_id"))
                        .limit(3)))
                .containsExactly(13, 16, 19);
        assertThat(ids(collection.find(Filters.and(Filters.eq("path", "city"), Filters.lte("_id", 10)))
                        .sort(Sorts.descending("_id"))
                        .limit(2)))
                .containsExactly(10, 9);
    }

    @Test
    void indexesAreListedAndDroppedByNameByKeyAndAllAtOnce() {
        collection.createIndex(doc("a", 1));
        collection.createIndex(doc("a", 1));
        collection.createIndex(doc("b", 1, "c", -1), new IndexOptions().name("two").unique(true));
        collection.createIndex(doc("d", 1));

        assertThat(names()).containsExactlyInAnyOrder("_id_", "a_1", "two", "d_1");
        collection.dropIndex("two");
        collection.dropIndex(doc("a", 1));
        assertThat(names()).containsExactlyInAnyOrder("_id_", "d_1");
        collection.dropIndexes();
        assertThat(names()).containsExactly("_id_");
        assertThatThrownBy(() -> collection.dropIndex("gone")).isInstanceOf(MongoCommandException.class);
    }

    private List<String> names() {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    @Test
    void anIndexOfTheSameNameWithOtherFieldsIsRefused() {
        collection.createIndex(doc("a", 1), new IndexOptions().name("one"));

        assertThatThrownBy(() -> collection.createIndex(doc("b", 1), new IndexOptions().name("one")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void twoArraysInOneIndexAreRefused() {
        collection.createIndex(doc("a", 1, "b", 1));

        assertThatThrownBy(() -> collection.insertOne(doc("_id", 1, "a", List.of(1, 2), "b", List.of(3))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(collection.countDocuments()).isZero();
    }
}
