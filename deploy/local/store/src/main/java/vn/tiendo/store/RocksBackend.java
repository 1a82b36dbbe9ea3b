package vn.tiendo.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** All databases of a store. */
final class RocksBackend extends AbstractMongoBackend {

    private static final int MOST_WRITES = 250;
    /** Room for one document of the largest size and the command around it. */
    private static final int LARGEST_MESSAGE = 17_000_000;

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
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "ismaster" -> handshake(super.handleCommand(channel, database, command, query));
            case "hello" ->
                handshake(super.handleCommand(channel, database, "ismaster", query)).append("isWritablePrimary", true);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    /** The driver cuts what it sends into pieces that fit into a small heap as objects. */
    private static Document handshake(Document answer) {
        return answer.append("maxWriteBatchSize", MOST_WRITES).append("maxMessageSizeBytes", LARGEST_MESSAGE);
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
