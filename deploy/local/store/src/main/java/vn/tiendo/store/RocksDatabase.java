package vn.tiendo.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;

/** One database: the library's commands, with those of them mended that answer otherwise than MongoDB. */
final class RocksDatabase extends AbstractMongoDatabase<Key> {

    private final Catalog catalog;
    private final Storage storage;
    private final OpenCursors cursors;

    RocksDatabase(String name, Catalog catalog, Storage storage, OpenCursors cursors) {
        super(name, cursors.registry());
        this.catalog = catalog;
        this.storage = storage;
        this.cursors = cursors;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        CommandAsLibraryDoesIt library = adapted -> super.handleCommand(channel, command, adapted, resolver, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> library.run(FindCommand.withBatchSize(query));
            case "insert" -> InsertCommand.run(query, library);
            case "update" -> UpdateCommand.run(query, library);
            case "aggregate" -> aggregate(query, resolver, oplog, library);
            case "createindexes" -> library.run(IndexCommands.checked(query));
            case "dropindexes" -> dropIndexes(query);
            case "listcollections" -> ListCollectionsCommand.run(query, library);
            default -> library.run(query);
        };
    }

    private Document aggregate(
            Document query, DatabaseResolver resolver, Oplog oplog, CommandAsLibraryDoesIt library) {
        RocksCollection collection = collection(String.valueOf(query.get("aggregate")));
        return collection == null
                ? library.run(query)
                : new AggregateCommand(this, resolver, oplog, cursors).run(query, collection);
    }

    private Document dropIndexes(Document query) {
        RocksCollection collection = collection(CommandFields.text(query, "dropIndexes"));
        MongoCollection<Key> descriptions = indexes.get();
        if (collection != null && descriptions != null) {
            IndexCommands.drop(query.get("index"), collection, descriptions);
        }
        return new Document("ok", 1.0);
    }

    private @Nullable RocksCollection collection(String name) {
        return (RocksCollection) resolveCollection(name, false);
    }

    /** Deletes the documents whose time in a TTL index is past. */
    void expire(Instant now) {
        Optional.ofNullable(indexes.get()).ifPresent(descriptions -> descriptions
                .queryAllAsStream()
                .filter(description -> description.containsKey("expireAfterSeconds"))
                .forEach(description -> expire(description, now)));
    }

    private void expire(Document description, Instant now) {
        String namespace = CommandFields.text(description, "ns");
        RocksCollection collection = collection(namespace.substring(getDatabaseName().length() + 1));
        if (collection != null) {
            String field = CommandFields.document(description, "key").keySet().iterator().next();
            long seconds = CommandFields.number(description, "expireAfterSeconds").longValue();
            collection.deleteDocuments(new Document(field, new Document("$lte", now.minusSeconds(seconds))), 0);
        }
    }

    @Override
    protected RocksCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new RocksCollection(this, name, options, catalog, storage, cursors);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        RocksCollection owner = owner(collection);
        boolean primary = keys.size() == 1 && keys.getFirst().getKey().equals(PrimaryIndex.ID);
        return primary
                ? new PrimaryIndex(name, keys, owner.table())
                : index(owner, IndexDefinition.of(name, keys, true, sparse));
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(owner(collection), IndexDefinition.of(name, keys, false, sparse));
    }

    private Index<Key> index(RocksCollection owner, IndexDefinition definition) {
        return new RocksIndex(definition, owner.table().number(), catalog, storage);
    }

    private RocksCollection owner(String collection) {
        return (RocksCollection) resolveCollection(collection, true);
    }

    @Override
    protected synchronized MongoCollection<Key> resolveOrCreateCollection(String name) {
        return super.resolveOrCreateCollection(name);
    }

    @Override
    public synchronized MongoCollection<Key> createCollectionOrThrowIfExists(String name, CollectionOptions options) {
        return super.createCollectionOrThrowIfExists(name, options);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        super.addIndex(description);
    }

    @Override
    protected long getFileSize() {
        return storage.bytesOnDisk();
    }

    @Override
    protected long getStorageSize() {
        return storage.bytesOnDisk();
    }
}
