package vn.tiendo.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;

/** All databases of a store. */
final class RocksBackend extends AbstractMongoBackend {

    private final Storage storage;
    private final Catalog catalog;
    private final OpenCursors cursors = new OpenCursors(getCursorRegistry());
    private final Map<String, RocksDatabase> opened = new ConcurrentHashMap<>();

    RocksBackend(Storage storage) {
        this.storage = storage;
        this.catalog = new Catalog(storage);
        catalog.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, _ -> new RocksDatabase(name, catalog, storage, cursors));
    }

    @Override
    protected Set<String> listDatabaseNames() {
        return catalog.databases();
    }

    @Override
    public void dropDatabase(String name) {
        opened.remove(name);
        super.dropDatabase(name);
    }

    /** Where MongoDB has it: metrics.queryExecutor.scannedObjects. */
    @Override
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        Document metrics = CommandFields.document(status, "metrics");
        metrics.put("queryExecutor", new Document("scannedObjects", storage.documentsExamined()));
        return status;
    }

    /** Deletes what TTL indexes say is past, and forgets cursors that nobody reads any more. */
    void expire() {
        var now = Instant.now(getClock());
        cursors.expire(now);
        opened.values().forEach(database -> database.expire(now));
    }
}
