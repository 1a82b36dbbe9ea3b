package vn.tiendo.store;

import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** Fills a new index from the documents that are there. An unfinished build is begun anew. */
final class IndexBuild {

    private final RocksIndex index;
    private final RocksCollection collection;
    private final Storage storage;

    IndexBuild(RocksIndex index, RocksCollection collection, Storage storage) {
        this.index = index;
        this.collection = collection;
        this.storage = storage;
    }

    void run(Stream<DocumentWithPosition<Key>> documents) {
        KeyRange entries = KeyRange.prefix(index.prefix());
        storage.write(batch ->
                batch.deleteRange(entries.start().bytes(), entries.end().bytes()));
        try {
            documents.forEach(this::add);
        } catch (MongoServerError e) {
            index.drop();
            throw new IndexBuildFailedException(e, collection);
        }
        storage.write(index::putBuilt);
    }

    private void add(DocumentWithPosition<Key> found) {
        Document document = found.getDocument();
        index.checkAdd(document, collection);
        storage.write(batch -> index.putEntries(batch, document, found.getPosition()));
    }
}
