package vn.tiendo.platform.audit;

import java.util.List;

import org.bson.Document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;

/** Where the oldest records of a document go that has many: it is read and written whole with each change. */
final class Archive {

    static final String COLLECTION = "audit_archive";

    private static final int MOST_RECORDS = 200;
    private static final int OLDEST = 100;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;

    Archive(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** What stays in the document; the rest is archived by then, though the document still has it until it is written. */
    List<Document> room(List<Document> records) {
        if (records.size() < MOST_RECORDS) {
            return records;
        }
        collection.bulkWrite(records.subList(0, OLDEST).stream().map(Archive::keep).toList(), UNORDERED);
        return records.subList(OLDEST, records.size());
    }

    /** Once: what is in the archive is not written over. */
    private static UpdateOneModel<Document> keep(Document record) {
        return new UpdateOneModel<>(
                Filters.eq("_id", record.getString("chain") + "#" + record.get("number", Number.class)),
                new Document("$setOnInsert", record), UPSERT);
    }
}
