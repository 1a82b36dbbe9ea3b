package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.Document;

/** The order asked for, as far as keys can give it: fields that all ascend or all descend. */
record SortOrder(List<String> fields, boolean descending) {

    /** Null if nothing is asked for, or not something that keys can give. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
            return null;
        }
        List<Integer> directions = orderBy.values().stream()
                .map(value -> value instanceof Number number ? Integer.signum(number.intValue()) : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (directions.size() != 1 || directions.getFirst() == 0) {
            return null;
        }
        return new SortOrder(List.copyOf(orderBy.keySet()), directions.getFirst() < 0);
    }

    /**
     * Whether keys that consist of these fields, the first of them fixed to one value, come in this order.
     *
     * @param keyFields in the order of the key
     * @param fixed how many of them have one value only
     */
    boolean isGivenBy(List<String> keyFields, int fixed) {
        var wanted = new ArrayList<>(fields);
        wanted.removeAll(keyFields.subList(0, fixed));
        List<String> given = keyFields.subList(fixed, keyFields.size());
        return wanted.size() <= given.size() && given.subList(0, wanted.size()).equals(wanted);
    }
}
