package vn.tiendo.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import static org.assertj.core.api.Assertions.assertThat;

/** Pipelines, distinct values, counts and files. */
abstract class AggregationConformance extends ConformanceCase {

    @BeforeEach
    void fill() {
        collection.createIndex(doc("plan", 1));
        for (int i = 0; i < 300; i++) {
            collection.insertOne(doc(
                    "_id", i, "plan", "p" + i % 3, "target", "t" + i % 5, "value", Decimal128.parse(i + ".10")));
        }
    }

    private List<Document> aggregate(List<? extends Bson> pipeline) {
        return collection.aggregate(pipeline).into(new ArrayList<>());
    }

    @Test
    void matchGroupAndSortAddDecimalsExactly() {
        assertThat(aggregate(List.of(
                        Aggregates.match(Filters.eq("plan", "p1")),
                        Aggregates.group("$target", Accumulators.sum("sum", "$value"), Accumulators.sum("n", 1)),
                        Aggregates.sort(Sorts.ascending("_id")),
                        Aggregates.limit(2))))
                .containsExactly(
                        doc("_id", "t0", "sum", Decimal128.parse("3052.00"), "n", 20),
                        doc("_id", "t1", "sum", Decimal128.parse("2872.00"), "n", 20));
    }

    @Test
    void matchSortLimitAndProjectGiveTheLastOnes() {
        assertThat(aggregate(List.of(
                        Aggregates.match(Filters.eq("plan", "p2")),
                        Aggregates.sort(Sorts.descending("_id")),
                        Aggregates.limit(2),
                        Aggregates.project(Projections.include("target")))))
                .containsExactly(doc("_id", 299, "target", "t4"), doc("_id", 296, "target", "t1"));
    }

    @Test
    void lookupJoinsAnotherCollection() {
        var plans = database().getCollection(collection.getNamespace().getCollectionName() + "plans");
        plans.insertMany(List.of(doc("_id", "p0", "name", "Kế hoạch"), doc("_id", "p9", "name", "-")));

        assertThat(aggregate(List.of(
                        Aggregates.match(Filters.in("_id", 0, 1)),
                        Aggregates.lookup(plans.getNamespace().getCollectionName(), "plan", "_id", "plans"),
                        Aggregates.project(Projections.include("plans")))))
                .containsExactly(
                        doc("_id", 0, "plans", List.of(doc("_id", "p0", "name", "Kế hoạch"))),
                        doc("_id", 1, "plans", List.of()));
        plans.drop();
    }

    @Test
    void facetsAnswerSeveralQuestionsAtOnce() {
        Document found = aggregate(List.of(
                        Aggregates.match(Filters.lt("_id", 10)),
                        Aggregates.facet(
                                new Facet("total", Aggregates.count("n")),
                                new Facet("byPlan", Aggregates.sortByCount("$plan")))))
                .getFirst();

        assertThat(found.getList("total", Document.class)).containsExactly(doc("n", 10));
        assertThat(found.getList("byPlan", Document.class)).hasSize(3).contains(doc("_id", "p0", "count", 4));
    }

    @Test
    void longResultsArriveInBatches() {
        assertThat(aggregate(List.of(Aggregates.match(Filters.gte("_id", 0))))).hasSize(300);
        assertThat(collection.aggregate(List.of(Aggregates.sort(Sorts.ascending("_id")))).batchSize(7))
                .hasSize(300);
        assertThat(collection.find().batchSize(9)).hasSize(300);
        assertThat(collection.find()).hasSize(300);
    }

    @Test
    void countsAndDistinctValuesFollowTheFilter() {
        assertThat(collection.countDocuments()).isEqualTo(300);
        assertThat(collection.countDocuments(Filters.eq("plan", "p1"))).isEqualTo(100);
        assertThat(collection.estimatedDocumentCount()).isEqualTo(300);
        assertThat(collection.distinct("target", Filters.lt("_id", 3), String.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("t0", "t1", "t2");
        collection.deleteMany(Filters.gte("_id", 250));
        assertThat(collection.countDocuments()).isEqualTo(250);
        assertThat(collection.estimatedDocumentCount()).isEqualTo(250);
    }

    @Test
    void filesOfSeveralChunksComeBack() {
        var bucket = GridFSBuckets.create(database(), "files" + collection.getNamespace().getCollectionName());
        byte[] content = new byte[1_000_000];
        new Random(7).nextBytes(content);

        var id = bucket.uploadFromStream("báo cáo.pdf", new ByteArrayInputStream(content));
        var read = new ByteArrayOutputStream();
        bucket.downloadToStream(id, read);

        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(bucket.find(Filters.eq("filename", "báo cáo.pdf")).first().getLength()).isEqualTo(1_000_000);
        bucket.delete(id);
        assertThat(bucket.find().first()).isNull();
        bucket.drop();
    }
}
