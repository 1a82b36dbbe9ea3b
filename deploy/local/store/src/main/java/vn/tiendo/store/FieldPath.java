package vn.tiendo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.Document;

/** A dotted path into documents, through arrays too. */
final class FieldPath {

    /**
     * What a document has at a path.
     *
     * @param values one value, or one for each element of the array on the path; null where there is nothing
     * @param array path of the outermost array, null if there is none
     */
    record Values(List<@Nullable Object> values, @Nullable String array) {}

    private final String name;
    private final String[] parts;

    FieldPath(String name) {
        this.name = name;
        this.parts = name.split("\\.", -1);
    }

    String name() {
        return name;
    }

    boolean isNested() {
        return parts.length > 1;
    }

    /** Whether a part may mean a position in an array, which an index does not know. */
    boolean hasPosition() {
        for (String part : parts) {
            if (!part.isEmpty() && part.chars().allMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    Values in(Document document) {
        var collector = new Collector();
        collector.descend(document, 0);
        return new Values(collector.values, collector.array);
    }

    private final class Collector {

        private final List<@Nullable Object> values = new ArrayList<>(1);
        private @Nullable String array;

        private void descend(@Nullable Object value, int depth) {
            if (value instanceof Collection<?> elements) {
                enter(elements, depth);
            } else if (depth == parts.length) {
                values.add(value);
            } else if (value instanceof Document inner) {
                descend(inner.get(parts[depth]), depth + 1);
            } else {
                values.add(null);
            }
        }

        private void enter(Collection<?> elements, int depth) {
            if (array == null) {
                array = String.join(".", List.of(parts).subList(0, depth));
            }
            if (elements.isEmpty()) {
                values.add(KeyCodec.EMPTY_ARRAY);
            }
            for (Object element : elements) {
                if (depth == parts.length) {
                    values.add(element);
                } else if (element instanceof Document inner) {
                    descend(inner.get(parts[depth]), depth + 1);
                } else {
                    values.add(null);
                }
            }
        }
    }
}
