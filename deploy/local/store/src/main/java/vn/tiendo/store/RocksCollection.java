package vn.tiendo.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.oplog.Oplog;

import vn.tiendo.store.DocumentTable.Stored;

/** One collection: the library's commands on a {@link DocumentTable} and its indexes. */
final class RocksCollection extends LockedCollection {

    private static final Document ONLY_ID = new Document(PrimaryIndex.ID, 1);

    private final Storage storage;
    private final Catalog catalog;
    private final DocumentTable table;
    private final OpenCursors cursors;
    private final IndexSet secondary;
    /** Of an update that is being made; changed and read by the writer alone. */
    private Fields updated = Fields.ALL;

    RocksCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Catalog catalog,
            Storage storage,
            OpenCursors cursors) {
        super(database, name, options, cursors.registry());
        this.storage = storage;
        this.catalog = catalog;
        this.table = new DocumentTable(storage, catalog.collection(database.getDatabaseName(), name));
        this.cursors = cursors;
        this.secondary = new IndexSet(storage);
    }

    DocumentTable table() {
        return table;
    }

    /** The documents that match, read as they are taken. */
    Stream<Stored> search(Document filter, @Nullable Document orderBy, int skip, int limit, Fields fields) {
        return new Query(filter, orderBy, skip, limit, isWriter(), fields).run(table, storage, secondary.all());
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Fields fields = isWriter() ? updated : Fields.of(filter, orderBy, projection);
        Stream<Stored> results = search(filter, orderBy, skip, limit, fields);
        if (batchSize > 0) {
            return cursors.open(results, batchSize, documents -> project(documents, projection));
        }
        Stream<Document> documents = results.map(Stored::document);
        return projection == null || projection.isEmpty()
                ? new QueryResult(documents::iterator)
                : new QueryResult(project(documents.toList(), projection));
    }

    /** The library offers its projection only as the last step of a search. */
    private List<Document> project(List<Document> documents, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? documents
                : matchDocumentsFromStream(new Document(), documents.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(filter, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        return Math.toIntExact(
                search(filter, null, skip, Math.max(limit, 0), Fields.of(filter, null, ONLY_ID)).mapToInt(_ -> 1).sum());
    }

    @Override
    public int count() {
        return Math.toIntExact(table.count());
    }

    @Override
    protected @Nullable Document getDocument(Key position) {
        Stored stored = table.read(position, Fields.ALL);
        return stored == null ? null : stored.document();
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Key position = newPosition(document);
        table.insert(position, document, secondary.all());
        return position;
    }

    /** The list of indexes is the one collection whose documents have no _id. */
    private Key newPosition(Document document) {
        String field = getIdField();
        return KeyCodec.encode(field == null ? new ObjectId() : document.get(field));
    }

    @Override
    protected @Nullable Key findDocumentPosition(Document document) {
        String field = getIdField();
        return field == null ? super.findDocumentPosition(document) : KeyCodec.encode(document.get(field));
    }

    /** An update reads and writes only the fields that it is about; the others may be many. */
    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return exclusively(() -> {
            updated = Fields.of(selector, update, secondary.all());
            try {
                return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
            } finally {
                updated = Fields.ALL;
            }
        });
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        table.replace(position, before, after, updated, secondary.all());
    }

    @Override
    public void removeDocument(Document document) {
        exclusively(() -> Optional.ofNullable(findDocumentPosition(document))
                .ifPresent(position -> table.delete(position, document, secondary.all())));
    }

    @Override
    protected void removeDocument(Key position) {
        throw new UnsupportedOperationException("a document is removed together with its index entries");
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        var reader = new EntryReader(storage, List.of(KeyRange.prefix(table.prefix())), false);
        Iterable<Storage.Entry> entries = () -> reader;
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> new DocumentWithPosition<>(
                        table.decode(entry.value(), Fields.ALL).document(), Layout.position(entry.key())));
    }

    @Override
    public void addIndex(Index<Key> index) {
        exclusively(() -> {
            Optional<Index<Key>> existing = getIndexes().stream()
                    .filter(other -> other.getName().equals(index.getName()))
                    .findFirst();
            if (existing.isEmpty()) {
                register(index);
            } else if (!existing.get().hasSameOptions(index)) {
                throw new IndexKeySpecsConflictException(index, existing.get());
            }
        });
    }

    private void register(Index<Key> index) {
        if (index instanceof RocksIndex ours) {
            secondary.add(ours, this);
        }
        super.addIndex(index);
    }

    @Override
    public void dropIndex(String name) {
        exclusively(() -> {
            secondary.remove(name);
            super.dropIndex(name);
        });
    }

    @Override
    public void drop() {
        exclusively(() -> {
            List.copyOf(getIndexes()).forEach(index -> dropIndex(index.getName()));
            table.markDropped();
            catalog.dropCollection(table.number(), getDatabaseName(), getCollectionName());
        });
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        exclusively(() -> {
            catalog.rename(
                    table.number(), getDatabaseName(), getCollectionName(), newDatabase.getDatabaseName(), newName);
            super.renameTo(newDatabase, newName);
        });
    }

    /** As MongoDB's command: whether the indexes have exactly the entries that the documents ask for. */
    @Override
    public Document validate() {
        return exclusively(() -> {
            List<String> errors = secondary.errors(table, streamAllDocumentsWithPosition());
            return super.validate().append("valid", errors.isEmpty()).append("errors", errors);
        });
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // Not tracked.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
