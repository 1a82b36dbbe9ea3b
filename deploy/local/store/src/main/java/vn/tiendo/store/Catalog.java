package vn.tiendo.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The numbers that stand for collections and indexes in keys, so that renaming moves nothing. */
final class Catalog {

    /** An index's number, whether all documents are in it, and whether one of them had an array in its fields. */
    record IndexState(int number, boolean built, boolean multikey) {

        private static final int BUILT = 1;
        private static final int MULTIKEY = 2;

        static IndexState decode(byte[] bytes) {
            var buffer = ByteBuffer.wrap(bytes);
            int number = buffer.getInt();
            byte flags = buffer.get();
            return new IndexState(number, (flags & BUILT) != 0, (flags & MULTIKEY) != 0);
        }

        byte[] encode() {
            byte flags = (byte) ((built ? BUILT : 0) | (multikey ? MULTIKEY : 0));
            return ByteBuffer.allocate(5).putInt(number).put(flags).array();
        }
    }

    private static final int ALL = Integer.MAX_VALUE;

    private final Storage storage;

    Catalog(Storage storage) {
        this.storage = storage;
    }

    /** The number of a collection, a new one if there is none of that name. */
    synchronized int collection(String database, String name) {
        Key key = Layout.collection(database, name);
        byte[] stored = storage.get(key);
        if (stored != null) {
            return ByteBuffer.wrap(stored).getInt();
        }
        int number = nextNumber();
        storage.write(batch -> {
            batch.put(Layout.sequence().bytes(), bytes(number));
            batch.put(key.bytes(), bytes(number));
        });
        return number;
    }

    synchronized void rename(int number, String database, String name, String newDatabase, String newName) {
        storage.write(batch -> {
            batch.delete(Layout.collection(database, name).bytes());
            batch.put(Layout.collection(newDatabase, newName).bytes(), bytes(number));
        });
    }

    /** Forgets a collection and its documents; the indexes are dropped before. */
    synchronized void dropCollection(int number, String database, String name) {
        storage.write(batch -> {
            batch.delete(Layout.collection(database, name).bytes());
            batch.delete(Layout.count(number).bytes());
            deleteAll(batch, Layout.documents(number));
        });
    }

    /** The state of an index, a new and empty one if there is none of that name. */
    synchronized IndexState index(int collection, String name) {
        byte[] stored = storage.get(Layout.index(collection, name));
        if (stored != null) {
            return IndexState.decode(stored);
        }
        var fresh = new IndexState(nextNumber(), false, false);
        storage.write(batch -> {
            batch.put(Layout.sequence().bytes(), bytes(fresh.number()));
            batch.put(Layout.index(collection, name).bytes(), fresh.encode());
        });
        return fresh;
    }

    synchronized void dropIndex(int collection, String name, int number) {
        storage.write(batch -> {
            batch.delete(Layout.index(collection, name).bytes());
            deleteAll(batch, Layout.entries(number));
        });
    }

    /** Names of the databases that have a collection. */
    Set<String> databases() {
        var names = new TreeSet<String>();
        KeyRange range = KeyRange.prefix(Layout.collections());
        for (Storage.Entry entry : storage.read(range, false, ALL, ALL)) {
            String[] parts = new String(entry.key().bytes(), 1, entry.key().bytes().length - 1, StandardCharsets.UTF_8)
                    .split("\0\0", -1);
            if (!parts[1].startsWith("system.")) {
                names.add(parts[0]);
            }
        }
        return names;
    }

    private int nextNumber() {
        byte[] last = storage.get(Layout.sequence());
        return last == null ? 1 : ByteBuffer.wrap(last).getInt() + 1;
    }

    private static void deleteAll(WriteBatch batch, Key prefix) throws RocksDBException {
        batch.deleteRange(prefix.bytes(), prefix.successor().bytes());
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
