package vn.tiendo.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/** What the library asks of any index here: entries are written with their document, and queries are planned by {@link QueryPlanner}. */
abstract class PlannedIndex extends Index<Key> {

    PlannedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public final Key getPosition(Document document) {
        return PrimaryIndex.position(document);
    }

    @Override
    public final void add(Document document, Key position, MongoCollection<Key> documents) {
        // Written with the document.
    }

    @Override
    public final Key remove(Document document) {
        return PrimaryIndex.position(document);
    }

    @Override
    public final void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> documents) {
        // Written with the document.
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by QueryPlanner");
    }

    /** Always filled before the library sees it. */
    @Override
    public final boolean isEmpty() {
        return false;
    }

    @Override
    public final long getDataSize() {
        return 0;
    }
}
