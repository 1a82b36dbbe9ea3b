package vn.tiendo.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;

/** Which fields an index has, and what entries a document leaves in it. */
record IndexDefinition(String name, List<IndexKey> keys, List<FieldPath> fields, boolean unique, boolean sparse) {

    /** The entries of one document, and whether they come from an array. */
    record Entries(Set<Key> keys, boolean multikey) {}

    static IndexDefinition of(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        List<FieldPath> fields =
                keys.stream().map(key -> new FieldPath(key.getKey())).toList();
        return new IndexDefinition(name, List.copyOf(keys), fields, unique, sparse);
    }

    /** Fields, directions and options in words, the same for equal definitions. */
    String describe() {
        return keys + (unique ? " unique" : "") + (sparse ? " sparse" : "");
    }

    Entries entries(Document document) {
        List<FieldPath.Values> found =
                fields.stream().map(field -> field.in(document)).toList();
        if (sparse && found.stream().allMatch(IndexDefinition::isAbsent)) {
            return new Entries(Set.of(), false);
        }
        boolean multikey = found.stream().anyMatch(values -> values.array() != null);
        List<List<@Nullable Object>> rows = multikey ? rowsOfArrays(found) : List.of(singleRow(found));
        var keys = new LinkedHashSet<Key>();
        rows.forEach(row -> keys.add(encode(row)));
        return new Entries(keys, multikey);
    }

    /** The values of one document that make up this entry, for a message. */
    List<@Nullable Object> valuesOf(Document document, Key entry) {
        List<FieldPath.Values> found =
                fields.stream().map(field -> field.in(document)).toList();
        return rowsOfArrays(found).stream()
                .filter(row -> encode(row).equals(entry))
                .findFirst()
                .orElseGet(() -> singleRow(found));
    }

    private static boolean isAbsent(FieldPath.Values values) {
        return values.array() == null && values.values().stream().allMatch(Objects::isNull);
    }

    private static Key encode(List<@Nullable Object> row) {
        var out = new KeyWriter();
        row.forEach(value -> KeyCodec.write(value, out));
        return out.toKey();
    }

    private static List<@Nullable Object> singleRow(List<FieldPath.Values> found) {
        var row = new ArrayList<@Nullable Object>(found.size());
        found.forEach(values -> row.add(values.values().getFirst()));
        return row;
    }

    /** Fields of one array stay together element by element; two different arrays cannot be in one index. */
    private static List<List<@Nullable Object>> rowsOfArrays(List<FieldPath.Values> found) {
        List<String> arrays = found.stream()
                .map(FieldPath.Values::array)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        int length = found.stream().mapToInt(values -> values.values().size()).max().orElse(1);
        boolean inStep = found.stream()
                .allMatch(values -> values.array() == null || values.values().size() == length);
        return inStep ? elementByElement(found, length) : everyCombination(found);
    }

    private static List<List<@Nullable Object>> elementByElement(List<FieldPath.Values> found, int length) {
        var rows = new ArrayList<List<@Nullable Object>>(length);
        for (int i = 0; i < length; i++) {
            var row = new ArrayList<@Nullable Object>(found.size());
            for (FieldPath.Values values : found) {
                row.add(values.values().get(values.array() == null ? 0 : i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<@Nullable Object>> everyCombination(List<FieldPath.Values> found) {
        List<List<@Nullable Object>> rows = new ArrayList<>(List.of(List.<@Nullable Object>of()));
        for (FieldPath.Values values : found) {
            var longer = new ArrayList<List<@Nullable Object>>();
            for (List<@Nullable Object> row : rows) {
                for (Object value : values.values()) {
                    var next = new ArrayList<@Nullable Object>(row);
                    next.add(value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }
}
