package vn.tiendo.store;

import java.util.Arrays;

/** Where things lie in the one ordered space of keys. */
final class Layout {

    private static final int COLLECTIONS = 'C';
    private static final int DOCUMENTS = 'D';
    private static final int ENTRIES = 'E';
    private static final int INDEXES = 'I';
    private static final int COUNTS = 'N';
    private static final int SEQUENCE = 'S';

    private static final int HEADER_LENGTH = 5;

    private Layout() {}

    /** The last number given to a collection or index. */
    static Key sequence() {
        return new KeyWriter().put(SEQUENCE).toKey();
    }

    /** All collections of all databases. */
    static Key collections() {
        return new KeyWriter().put(COLLECTIONS).toKey();
    }

    /** A collection's number, by its names. */
    static Key collection(String database, String name) {
        return new KeyWriter().put(COLLECTIONS).putText(database).putText(name).toKey();
    }

    /** An index's number and state, by its collection's number and its name. */
    static Key index(int collection, String name) {
        return new KeyWriter().put(INDEXES).putInt(collection).putText(name).toKey();
    }

    /** How many documents a collection has. */
    static Key count(int collection) {
        return new KeyWriter().put(COUNTS).putInt(collection).toKey();
    }

    /** What all documents of a collection begin with; the encoded _id follows. */
    static Key documents(int collection) {
        return new KeyWriter().put(DOCUMENTS).putInt(collection).toKey();
    }

    /** What all entries of an index begin with; the encoded fields follow, then the _id if the index is not unique. */
    static Key entries(int index) {
        return new KeyWriter().put(ENTRIES).putInt(index).toKey();
    }

    /** The part of a document's key after the collection. */
    static Key position(Key documentKey) {
        byte[] bytes = documentKey.bytes();
        return new Key(Arrays.copyOfRange(bytes, HEADER_LENGTH, bytes.length));
    }
}
