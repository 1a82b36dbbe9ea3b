package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.Document;

/** Chooses the key ranges that hold all documents that a filter can match. */
final class QueryPlanner {

    private static final int ID_SCORE = 1000;
    private static final int FIELD_SCORE = 10;
    private static final int RANGE_SCORE = 6;
    private static final int SORTED_SCORE = 1;
    /** More combinations of {@code $in} values than this are not worth separate reads. */
    private static final int MOST_RANGES = 2000;

    private final Key documents;

    QueryPlanner(Key documents) {
        this.documents = documents;
    }

    /**
     * @param orderBy the order asked for, null or empty for none
     * @param limited whether only the first few documents are wanted, so that an order given by keys saves reading
     */
    Plan plan(Document filter, @Nullable Document orderBy, boolean limited, List<RocksIndex> indexes) {
        Map<String, Condition> conditions = Condition.of(filter);
        SortOrder order = SortOrder.of(orderBy);
        Plan best = byId(conditions.get(PrimaryIndex.ID), order);
        for (RocksIndex index : indexes) {
            best = best.betterOf(byIndex(index, conditions, order, limited));
        }
        return best;
    }

    private Plan byId(@Nullable Condition condition, @Nullable SortOrder order) {
        boolean sorted = order != null && order.fields().getFirst().equals(PrimaryIndex.ID);
        boolean reverse = sorted && order != null && order.descending();
        int bonus = sorted ? SORTED_SCORE : 0;
        if (condition == null) {
            return new Plan(null, List.of(KeyRange.prefix(documents)), sorted, reverse, bonus);
        }
        if (condition.points() != null) {
            List<KeyRange> keys = encoded(condition.points()).stream()
                    .map(point -> KeyRange.exactly(documents.append(point.bytes())))
                    .toList();
            return new Plan(null, keys, sorted, reverse, ID_SCORE);
        }
        int score = bonus + (condition.hasRange() ? RANGE_SCORE : 0);
        return new Plan(null, List.of(Ranges.of(documents, condition, false)), sorted, reverse, score);
    }

    private static @Nullable Plan byIndex(
            RocksIndex index, Map<String, Condition> conditions, @Nullable SortOrder order, boolean limited) {
        List<FieldPath> fields = index.definition().fields();
        if (fields.stream().anyMatch(FieldPath::hasPosition)) {
            return null;
        }
        List<Key> prefixes = List.of(index.prefix());
        int depth = 0;
        while (depth < fields.size()) {
            List<Key> longer = extend(prefixes, fields.get(depth), conditions, index);
            if (longer == null) {
                break;
            }
            prefixes = longer;
            depth++;
        }
        boolean complete = depth == fields.size();
        Condition next = conditions.get(complete ? idSuffix(index) : fields.get(depth).name());
        boolean range = next != null && next.hasRange();
        boolean sorted = order != null && prefixes.size() == 1 && givesOrder(index, order, depth);
        if (depth == 0 && !range && !(sorted && limited && !index.definition().sparse())) {
            return null;
        }
        int score = depth * FIELD_SCORE + (range ? RANGE_SCORE : 0) + (sorted ? SORTED_SCORE : 0);
        return new Plan(
                index, ranges(prefixes, next, index.isMultikey() && !complete), sorted, sorted && order != null && order.descending(), score);
    }

    /** The prefixes with each of the field's wanted values, null if the field is not fixed to values. */
    private static @Nullable List<Key> extend(
            List<Key> prefixes, FieldPath field, Map<String, Condition> conditions, RocksIndex index) {
        Condition condition = conditions.get(field.name());
        if (condition == null || condition.points() == null) {
            return null;
        }
        if (condition.includesNull() && (field.isNested() || index.definition().sparse())) {
            return null;
        }
        List<Key> points = encoded(condition.points());
        if ((long) prefixes.size() * points.size() > MOST_RANGES) {
            return null;
        }
        var longer = new ArrayList<Key>();
        for (Key prefix : prefixes) {
            points.forEach(point -> longer.add(prefix.append(point.bytes())));
        }
        return longer;
    }

    /** Entries of an index that is not unique end with the _id; of a unique one nothing is left to narrow. */
    private static String idSuffix(RocksIndex index) {
        return index.isUnique() ? "" : PrimaryIndex.ID;
    }

    private static boolean givesOrder(RocksIndex index, SortOrder order, int fixed) {
        boolean complete = fixed == index.definition().fields().size();
        if (index.isMultikey() && !complete) {
            return false;
        }
        var keyFields = new ArrayList<String>();
        index.definition().fields().forEach(field -> keyFields.add(field.name()));
        if (!index.isUnique()) {
            keyFields.add(PrimaryIndex.ID);
        }
        return order.isGivenBy(keyFields, fixed);
    }

    private static List<KeyRange> ranges(List<Key> prefixes, @Nullable Condition next, boolean multikey) {
        return prefixes.stream()
                .map(prefix -> next != null && next.hasRange()
                        ? Ranges.of(prefix, next, multikey)
                        : KeyRange.prefix(prefix))
                .toList();
    }

    private static List<Key> encoded(List<@Nullable Object> values) {
        var keys = new TreeSet<Key>();
        values.forEach(value -> keys.add(KeyCodec.encode(value)));
        return List.copyOf(keys);
    }
}
