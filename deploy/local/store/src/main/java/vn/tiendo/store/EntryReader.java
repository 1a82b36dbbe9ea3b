package vn.tiendo.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * Entries of several ranges one after the other, read in portions, so that neither a list of all nor an open RocksDB
 * iterator is held between two requests of a client.
 */
final class EntryReader implements Iterator<Storage.Entry> {

    private static final int FIRST_PORTION = 16;
    private static final int LARGEST_PORTION = 512;
    private static final int PORTION_BYTES = 1024 * 1024;

    private final Storage storage;
    private final boolean reverse;
    private final Deque<KeyRange> ranges;
    private final Deque<Storage.Entry> portion = new ArrayDeque<>();
    private int portionSize = FIRST_PORTION;

    EntryReader(Storage storage, List<KeyRange> ranges, boolean reverse) {
        this.storage = storage;
        this.reverse = reverse;
        this.ranges = new ArrayDeque<>(reverse ? ranges.reversed() : ranges);
    }

    @Override
    public boolean hasNext() {
        while (portion.isEmpty()) {
            KeyRange range = ranges.poll();
            if (range == null) {
                return false;
            }
            KeyRange rest = range.point() ? readPoint(range) : readPortion(range);
            if (rest != null) {
                ranges.push(rest);
            }
        }
        return true;
    }

    @Override
    public Storage.Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.remove();
    }

    private @Nullable KeyRange readPoint(KeyRange range) {
        byte[] value = storage.get(range.start());
        if (value != null) {
            portion.add(new Storage.Entry(range.start(), value));
        }
        return null;
    }

    /** What is left of the range, null if nothing. */
    private @Nullable KeyRange readPortion(KeyRange range) {
        List<Storage.Entry> read = storage.read(range, reverse, portionSize, PORTION_BYTES);
        if (read.isEmpty()) {
            return null;
        }
        portion.addAll(read);
        portionSize = Math.min(portionSize * 4, LARGEST_PORTION);
        Key last = read.getLast().key();
        return reverse
                ? KeyRange.between(range.start(), last)
                : KeyRange.between(last.append(new byte[] {0}), range.end());
    }
}
