package vn.tiendo.measurement.batch;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Sorts;

import vn.tiendo.measurement.batch.domain.BatchError;
import vn.tiendo.measurement.submission.domain.ManyFilings.Filed;
import vn.tiendo.platform.store.Migration;
import vn.tiendo.platform.store.StoredViolation;
import vn.tiendo.platform.store.Writes;

/** What was wrong with batches; of each the first so many. */
@Component
class BatchErrors {

    private static final int MOST = 10_000;
    private static final String COLLECTION = "batch_errors";

    private final MongoCollection<Document> collection;

    BatchErrors(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    static Migration indexes() {
        return new Migration("batch-errors-1-lists",
                database -> database.getCollection(COLLECTION).createIndex(Indexes.ascending("batch", "_id")));
    }

    /**
     * Before it is counted, so that one that is done again after a crash finds its errors there.
     *
     * @param before how many are kept of what came before
     */
    void keep(String batch, List<Filed> some, long before) {
        List<InsertOneModel<Document>> kept = new ArrayList<>();
        for (Filed each : some) {
            for (int i = 0; i < each.violations().size() && before + kept.size() < MOST; i++) {
                kept.add(new InsertOneModel<>(new Document("_id", "%s/%09d/%06d".formatted(batch, each.number(), i))
                        .append("batch", batch).append("number", each.number()).append("submission", each.submission())
                        .append("violation", StoredViolation.of(each.violations().get(i)))));
            }
        }
        Writes.all(collection, kept);
    }

    List<BatchError> list(String batch, @Nullable String after, int limit) {
        Bson all = Filters.eq("batch", batch);
        return collection.find(after == null ? all : Filters.and(all, Filters.gt("_id", after))).sort(Sorts.ascending("_id"))
                .limit(limit).map(BatchErrors::read).into(new ArrayList<>());
    }

    private static BatchError read(Document form) {
        return new BatchError(form.getString("_id"), form.getLong("number"), form.getString("submission"),
                StoredViolation.read(form.get("violation", Document.class)));
    }
}
