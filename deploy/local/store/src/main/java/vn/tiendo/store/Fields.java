package vn.tiendo.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Which fields of a document a command looks at, by the names at its top. The others need not be made objects of.
 *
 * @param named those that are looked at, or those that are not
 * @param others whether all but the named ones are
 */
record Fields(Set<String> named, boolean others) {

    static final Fields ALL = new Fields(Set.of(), true);

    /** Operators of an update whose arguments name all the fields that they read or change. */
    private static final Set<String> OPERATORS = Set.of(
            "$set", "$unset", "$setOnInsert", "$inc", "$mul", "$min", "$max", "$currentDate", "$push", "$pull",
            "$pullAll", "$pop", "$addToSet", "$bit");

    private static final Set<String> CONNECTIVES = Set.of("$and", "$or", "$nor");

    boolean has(String name) {
        return named.contains(name) != others;
    }

    boolean areAll() {
        return others && named.isEmpty();
    }

    /** Of an update: those that it names, and those on which entries of indexes depend. */
    static Fields of(Document filter, Document update, List<RocksIndex> indexes) {
        var names = new HashSet<>(Set.of(PrimaryIndex.ID));
        boolean replaces = update.isEmpty() || !OPERATORS.containsAll(update.keySet());
        if (replaces || !filterNames(filter, names::add)) {
            return ALL;
        }
        for (Object argument : update.values()) {
            if (!(argument instanceof Document changes)) {
                return ALL;
            }
            changes.keySet().forEach(path -> names.add(top(path)));
        }
        indexes.forEach(index -> index.definition().fields().forEach(field -> names.add(top(field.name()))));
        return new Fields(names, false);
    }

    /** Of a search. */
    static Fields of(Document filter, @Nullable Document orderBy, @Nullable Document projection) {
        var names = new HashSet<>(Set.of(PrimaryIndex.ID));
        if (projection == null || !filterNames(filter, names::add)) {
            return ALL;
        }
        if (orderBy != null) {
            orderBy.keySet().forEach(path -> names.add(top(path)));
        }
        return projected(projection, names);
    }

    private static Fields projected(Document projection, Set<String> needed) {
        Document wanted = isNo(projection.get(PrimaryIndex.ID)) ? without(PrimaryIndex.ID, projection) : projection;
        if (!wanted.isEmpty() && wanted.values().stream().allMatch(Fields::isYes)) {
            wanted.keySet().forEach(path -> needed.add(top(path)));
            return new Fields(needed, false);
        }
        if (projection.values().stream().allMatch(Fields::isNo)) {
            var left = new HashSet<>(projection.keySet());
            left.removeAll(needed);
            return new Fields(left, true);
        }
        return ALL;
    }

    private static Document without(String field, Document document) {
        Document others = document.clone();
        others.remove(field);
        return others;
    }

    private static boolean isYes(@Nullable Object wanted) {
        return Boolean.TRUE.equals(wanted) || wanted instanceof Number number && number.doubleValue() != 0;
    }

    private static boolean isNo(@Nullable Object wanted) {
        return Boolean.FALSE.equals(wanted) || wanted instanceof Number number && number.doubleValue() == 0;
    }

    /** False when the filter does not tell which fields it reads. */
    private static boolean filterNames(Document filter, Consumer<String> names) {
        for (Map.Entry<String, Object> condition : filter.entrySet()) {
            String path = condition.getKey();
            if (CONNECTIVES.contains(path) && condition.getValue() instanceof Collection<?> parts) {
                if (!parts.stream().allMatch(part -> part instanceof Document inner && filterNames(inner, names))) {
                    return false;
                }
            } else if (path.startsWith("$")) {
                return false;
            } else {
                names.accept(top(path));
            }
        }
        return true;
    }

    private static String top(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
