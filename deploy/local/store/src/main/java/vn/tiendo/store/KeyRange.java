package vn.tiendo.store;

/** Keys from {@code start}, included, to {@code end}, excluded. */
record KeyRange(Key start, Key end, boolean point) {

    static KeyRange between(Key start, Key end) {
        return new KeyRange(start, end, false);
    }

    /** All keys that begin with these bytes. */
    static KeyRange prefix(Key prefix) {
        return new KeyRange(prefix, prefix.successor(), false);
    }

    /** This key alone. */
    static KeyRange exactly(Key key) {
        return new KeyRange(key, key, true);
    }
}
