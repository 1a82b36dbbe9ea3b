package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;

/** Compares indexes with documents, and the count with both. */
final class IndexCheck {

    private final DocumentTable table;
    private final Storage storage;
    private final List<String> errors = new ArrayList<>();

    IndexCheck(DocumentTable table, Storage storage) {
        this.table = table;
        this.storage = storage;
    }

    List<String> errors(List<RocksIndex> indexes, Stream<DocumentWithPosition<Key>> documents) {
        long[] expected = new long[indexes.size()];
        long counted = documents
                .peek(found -> {
                    for (int i = 0; i < expected.length; i++) {
                        expected[i] += checkEntries(indexes.get(i), found);
                    }
                })
                .mapToLong(_ -> 1)
                .sum();
        compare("the counter", counted, table.count());
        for (int i = 0; i < expected.length; i++) {
            compare("index " + indexes.get(i).getName(), expected[i], indexes.get(i).getCount());
        }
        return errors;
    }

    private int checkEntries(RocksIndex index, DocumentWithPosition<Key> found) {
        var keys = index.entryKeys(found.getDocument(), found.getPosition());
        for (Key key : keys) {
            byte[] position = storage.get(key);
            if (position == null || !new Key(position).equals(found.getPosition())) {
                errors.add("index " + index.getName() + " lacks an entry of " + found.getPosition());
            }
        }
        return keys.size();
    }

    private void compare(String what, long expected, long actual) {
        if (expected != actual) {
            errors.add(what + " has " + actual + " where the documents ask for " + expected);
        }
    }
}
