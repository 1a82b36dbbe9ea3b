package vn.tiendo.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * The documents of one collection. Every change of a document is one batch: the document, the entries of all its indexes
 * and the count. Changes are made by one thread at a time, reads by any.
 */
final class DocumentTable {

    private static final int NAMESPACE_NOT_FOUND = 26;

    /** A document, or those of its fields that are looked at, and the bytes that all of it takes. */
    record Stored(Document document, int bytes) {}

    private final Storage storage;
    private final int collection;
    private final Key prefix;
    private final AtomicLong count;
    private volatile boolean dropped;

    DocumentTable(Storage storage, int collection) {
        this.storage = storage;
        this.collection = collection;
        this.prefix = Layout.documents(collection);
        byte[] stored = storage.get(Layout.count(collection));
        this.count = new AtomicLong(stored == null ? 0 : ByteBuffer.wrap(stored).getLong());
    }

    int number() {
        return collection;
    }

    Key prefix() {
        return prefix;
    }

    long count() {
        return count.get();
    }

    Key key(Key position) {
        return prefix.append(position.bytes());
    }

    boolean contains(Key position) {
        return storage.get(key(position)) != null;
    }

    @Nullable Stored read(Key position, Fields fields) {
        byte[] bytes = storage.get(key(position));
        return bytes == null ? null : decode(bytes, fields);
    }

    Stored decode(byte[] bytes, Fields fields) {
        storage.countExamined();
        Document document = fields.areAll() ? Bson.decode(bytes) : new RawDocument(bytes).read(fields);
        return new Stored(document, bytes.length);
    }

    void insert(Key position, Document document, List<RocksIndex> indexes) {
        byte[] bytes = Bson.encode(document);
        write(1, batch -> {
            batch.put(key(position).bytes(), bytes);
            for (RocksIndex index : indexes) {
                index.putEntries(batch, document, position);
            }
        });
    }

    /** @param fields what {@code before} and {@code after} hold of it; the others stay */
    void replace(Key position, Document before, Document after, Fields fields, List<RocksIndex> indexes) {
        byte[] bytes = fields.areAll() ? Bson.encode(after) : stored(position).with(fields, after);
        write(0, batch -> {
            batch.put(key(position).bytes(), bytes);
            for (RocksIndex index : indexes) {
                index.moveEntries(batch, before, after, position);
            }
        });
    }

    private RawDocument stored(Key position) {
        return new RawDocument(Objects.requireNonNull(storage.get(key(position))));
    }

    void delete(Key position, Document document, List<RocksIndex> indexes) {
        write(-1, batch -> {
            batch.delete(key(position).bytes());
            for (RocksIndex index : indexes) {
                index.deleteEntries(batch, document, position);
            }
        });
    }

    private void write(int difference, BatchFilling filling) {
        if (dropped) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "the collection has been dropped");
        }
        long after = count.get() + difference;
        storage.write(batch -> {
            filling.fill(batch);
            if (difference != 0) {
                putCount(batch, after);
            }
        });
        count.set(after);
    }

    private void putCount(WriteBatch batch, long value) throws RocksDBException {
        batch.put(
                Layout.count(collection).bytes(),
                ByteBuffer.allocate(8).putLong(value).array());
    }

    /** No write comes after this. */
    void markDropped() {
        dropped = true;
        count.set(0);
    }
}
