package vn.tiendo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

/**
 * What a filter demands of one field, as far as an index can help; the filter itself is applied to each document anyway.
 *
 * @param points the field has one of these values; null if the filter does not say so
 */
record Condition(@Nullable List<@Nullable Object> points, @Nullable Bound lower, @Nullable Bound upper) {

    /** One end of a range. */
    record Bound(Object value, boolean inclusive) {}

    private static final Condition NONE = new Condition(null, null, null);

    /** By field, from the top level of the filter and inside {@code $and}. */
    static Map<String, Condition> of(Document filter) {
        var conditions = new LinkedHashMap<String, Condition>();
        collect(filter, conditions);
        return conditions;
    }

    private static void collect(Document filter, Map<String, Condition> conditions) {
        filter.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document inner) {
                        collect(inner, conditions);
                    }
                }
            } else if (!field.startsWith("$")) {
                conditions.merge(field, parse(value), Condition::and);
            }
        });
    }

    private static Condition parse(@Nullable Object value) {
        if (value instanceof Document operators && isOperators(operators)) {
            Condition all = NONE;
            for (Map.Entry<String, Object> operator : operators.entrySet()) {
                all = all.and(parseOperator(operator.getKey(), operator.getValue()));
            }
            return all;
        }
        return points(Collections.singletonList(value));
    }

    private static boolean isOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    private static Condition parseOperator(String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> points(Collections.singletonList(value));
            case "$in" -> value instanceof Collection<?> values ? points(new ArrayList<>(values)) : NONE;
            case "$gt" -> lower(value, false);
            case "$gte" -> lower(value, true);
            case "$lt" -> upper(value, false);
            case "$lte" -> upper(value, true);
            default -> NONE;
        };
    }

    private static Condition points(List<@Nullable Object> values) {
        return values.stream().allMatch(Condition::isPoint) ? new Condition(values, null, null) : NONE;
    }

    /** An array matches in more ways than one entry shows, a regular expression matches many values. */
    private static boolean isPoint(@Nullable Object value) {
        return !(value instanceof Collection<?>)
                && !(value instanceof BsonRegularExpression)
                && !(value instanceof Document document && isOperators(document));
    }

    private static Condition lower(@Nullable Object value, boolean inclusive) {
        return value != null && KeyCodec.isOrdered(value)
                ? new Condition(null, new Bound(value, inclusive), null)
                : NONE;
    }

    private static Condition upper(@Nullable Object value, boolean inclusive) {
        return value != null && KeyCodec.isOrdered(value)
                ? new Condition(null, null, new Bound(value, inclusive))
                : NONE;
    }

    /** Both hold; where they overlap the first is kept, which never excludes too much. */
    private Condition and(Condition other) {
        return new Condition(
                points != null ? points : other.points,
                lower != null ? lower : other.lower,
                upper != null ? upper : other.upper);
    }

    boolean hasRange() {
        return lower != null || upper != null;
    }

    boolean includesNull() {
        return points != null && points.contains(null);
    }
}
