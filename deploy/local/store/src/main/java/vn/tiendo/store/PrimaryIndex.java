package vn.tiendo.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

/** The index on {@code _id}, which needs no entries: the document's key is its encoded _id. */
final class PrimaryIndex extends PlannedIndex {

    static final String ID = "_id";

    private final DocumentTable table;

    PrimaryIndex(String name, List<IndexKey> keys, DocumentTable table) {
        super(name, keys, false);
        this.table = table;
    }

    static Key position(Document document) {
        return KeyCodec.encode(document.get(ID));
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> documents) {
        if (table.contains(position(document))) {
            throw new DuplicateKeyError(this, documents, getKeys(), new KeyValue(document.get(ID)));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> documents) {
        // An _id never changes.
    }

    @Override
    public long getCount() {
        return table.count();
    }

    @Override
    public void drop() {
        // Goes with the documents.
    }
}
