package vn.tiendo.platform.store;

import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;

/** Writes that may meet a document with the same id, or the same unique key: that is told apart from every other failure. */
public final class Writes {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private Writes() {
    }

    /** False when there is one already. */
    public static boolean insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            return isThere(e);
        }
    }

    /** False when there is one already that the filter leaves out, such as a newer one. */
    public static boolean upsert(MongoCollection<Document> collection, Bson filter, Document document) {
        try {
            collection.replaceOne(filter, document, UPSERT);
            return true;
        } catch (MongoWriteException e) {
            return isThere(e);
        }
    }

    /** All in one command, each tried. False when some met what is there already, or did not find what they were to replace. */
    public static boolean all(MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes) {
        return many(collection, writes, false);
    }

    /** One after the other in one command, none after the first that fails; false as above. */
    public static boolean inOrder(MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes) {
        return many(collection, writes, true);
    }

    private static boolean many(MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes,
            boolean ordered) {
        if (writes.isEmpty()) {
            return true;
        }
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(ordered));
            return result.getInsertedCount() + result.getMatchedCount() + result.getUpserts().size() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || e.getWriteErrors().stream().anyMatch(
                    error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return false;
        }
    }

    /** Always false: what it is not about is thrown again. */
    private static boolean isThere(MongoWriteException failure) {
        if (ErrorCategory.fromErrorCode(failure.getCode()) != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
        return false;
    }
}
