package vn.tiendo.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;

/** The secondary indexes of one collection. Readers may look while a writer adds or drops one. */
final class IndexSet {

    private final Storage storage;
    private final List<RocksIndex> indexes = new CopyOnWriteArrayList<>();

    IndexSet(Storage storage) {
        this.storage = storage;
    }

    List<RocksIndex> all() {
        return indexes;
    }

    void add(RocksIndex index, RocksCollection collection) {
        if (!index.isBuilt()) {
            new IndexBuild(index, collection, storage).run(collection.streamAllDocumentsWithPosition());
        }
        indexes.add(index);
    }

    void remove(String name) {
        indexes.removeIf(index -> index.getName().equals(name));
    }

    /** Where indexes and documents disagree. */
    List<String> errors(DocumentTable table, Stream<DocumentWithPosition<Key>> documents) {
        return new IndexCheck(table, storage).errors(indexes, documents);
    }
}
