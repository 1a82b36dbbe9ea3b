package vn.tiendo.store;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;

/** Lets one writer at a time into a collection, so that looking for a duplicate and writing are one step. Readers pass. */
abstract class LockedCollection extends AbstractMongoCollection<Key> {

    private final ReentrantLock writing = new ReentrantLock();

    LockedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    final boolean isWriter() {
        return writing.isHeldByCurrentThread();
    }

    final <T> T exclusively(Supplier<T> action) {
        writing.lock();
        try {
            return action.get();
        } finally {
            writing.unlock();
        }
    }

    final void exclusively(Runnable action) {
        exclusively(() -> {
            action.run();
            return true;
        });
    }

    @Override
    public void addDocument(Document document) {
        exclusively(() -> super.addDocument(document));
    }

    @Override
    public void addDocuments(Stream<Document> documents) {
        exclusively(() -> super.addDocuments(documents));
    }

    @Override
    public Document findAndModify(Document query) {
        return exclusively(() -> super.findAndModify(query));
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return exclusively(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return exclusively(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return exclusively(
                () -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public void addIndex(Index<Key> index) {
        exclusively(() -> super.addIndex(index));
    }

    @Override
    public void dropIndex(String indexName) {
        exclusively(() -> super.dropIndex(indexName));
    }
}
