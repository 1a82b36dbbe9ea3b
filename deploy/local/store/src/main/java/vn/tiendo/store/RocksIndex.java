package vn.tiendo.store;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

/**
 * A secondary index. The library asks it whether a change is allowed; the entries themselves are written by
 * {@link DocumentTable}, in the same batch as the document.
 */
final class RocksIndex extends PlannedIndex {

    private final IndexDefinition definition;
    private final int collection;
    private final int number;
    private final Storage storage;
    private final Catalog catalog;
    private final Key prefix;
    private volatile boolean built;
    private volatile boolean multikey;

    RocksIndex(IndexDefinition definition, int collection, Catalog catalog, Storage storage) {
        super(definition.name(), definition.keys(), definition.sparse());
        Catalog.IndexState state = catalog.index(collection, definition.name());
        this.definition = definition;
        this.collection = collection;
        this.number = state.number();
        this.built = state.built();
        this.multikey = state.multikey();
        this.storage = storage;
        this.catalog = catalog;
        this.prefix = Layout.entries(number);
    }

    IndexDefinition definition() {
        return definition;
    }

    Key prefix() {
        return prefix;
    }

    /** Whether a document may have more than one entry. */
    boolean isMultikey() {
        return multikey;
    }

    boolean isBuilt() {
        return built;
    }

    void putBuilt(WriteBatch batch) throws RocksDBException {
        built = true;
        putState(batch);
    }

    void putEntries(WriteBatch batch, Document document, Key position) throws RocksDBException {
        IndexDefinition.Entries entries = definition.entries(document);
        if (entries.multikey() && !multikey) {
            multikey = true;
            putState(batch);
        }
        for (Key entry : entries.keys()) {
            batch.put(entryKey(entry, position).bytes(), position.bytes());
        }
    }

    void deleteEntries(WriteBatch batch, Document document, Key position) throws RocksDBException {
        for (Key entry : definition.entries(document).keys()) {
            batch.delete(entryKey(entry, position).bytes());
        }
    }

    void moveEntries(WriteBatch batch, Document before, Document after, Key position) throws RocksDBException {
        if (!definition.entries(before).keys().equals(definition.entries(after).keys())) {
            deleteEntries(batch, before, position);
            putEntries(batch, after, position);
        }
    }

    /** Keys of all entries that this document must have. */
    Set<Key> entryKeys(Document document, Key position) {
        return definition.entries(document).keys().stream()
                .map(entry -> entryKey(entry, position))
                .collect(Collectors.toSet());
    }

    private Key entryKey(Key entry, Key position) {
        Key key = prefix.append(entry.bytes());
        return isUnique() ? key : key.append(position.bytes());
    }

    private void putState(WriteBatch batch) throws RocksDBException {
        var state = new Catalog.IndexState(number, built, multikey);
        batch.put(Layout.index(collection, getName()).bytes(), state.encode());
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof RocksIndex index && definition.describe().equals(index.definition.describe());
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> documents) {
        check(document, null, documents);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> documents) {
        check(after, PrimaryIndex.position(before), documents);
    }

    private void check(Document document, @Nullable Key own, MongoCollection<Key> documents) {
        Set<Key> entries = definition.entries(document).keys();
        if (!isUnique()) {
            return;
        }
        for (Key entry : entries) {
            byte[] holder = storage.get(prefix.append(entry.bytes()));
            if (holder != null && (own == null || !Arrays.equals(holder, own.bytes()))) {
                var values = new KeyValue(definition.valuesOf(document, entry));
                throw new DuplicateKeyError(this, documents, getKeys(), values);
            }
        }
    }

    @Override
    public long getCount() {
        return storage.count(KeyRange.prefix(prefix));
    }

    @Override
    public void drop() {
        catalog.dropIndex(collection, getName(), number);
    }
}
