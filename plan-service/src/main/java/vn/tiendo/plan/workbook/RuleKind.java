package vn.tiendo.plan.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import vn.tiendo.plan.sheet.Column;

/**
 * The kinds of rules with the columns that each uses. A column has one meaning in all of them, such as the minimum, which
 * the form of each kind keeps in a place of its own.
 */
enum RuleKind {
    AT_LEAST(bound("min", "bound")),
    AT_MOST(bound("max", "bound")),
    BETWEEN(both(bound("min", "from"), bound("max", "to"))),
    EXACTLY(same("value")),
    NONE_OCCUR(Map.of()),
    CHANGE_FROM(both(same("direction", "by"), both(bound("min", "atLeast"), bound("max", "atMost")))),
    BETTER_THAN_LAST_YEAR(same("direction")),
    MEET_ASSIGNED(both(same("indicator"), bound("percent", "percent"))),
    RATED_AT_LEAST(same("scale", "grade")),
    DONE_BY(same("date")),
    ALL_OF(same("criteria")),
    AT_LEAST_OF(same("count", "criteria")),
    NARRATIVE(Map.of());

    private static final String RULE = "rule.";

    /** By the key of the column: where its value stands in the form of the rule. */
    private final Map<String, String> paths;

    RuleKind(Map<String, String> paths) {
        this.paths = paths;
    }

    /** Where the column's value stands in the form of a target; empty when the kind has no use for it. */
    Optional<String> path(Column column) {
        return Optional.ofNullable(paths.get(column.key().substring(RULE.length()))).map("rule/"::concat);
    }

    static boolean isOfRule(Column column) {
        return column.key().startsWith(RULE);
    }

    private static Map<String, String> bound(String column, String field) {
        return Map.of(column, field + "/value", column + ".inclusive", field + "/inclusive");
    }

    private static Map<String, String> same(String... fields) {
        var paths = new LinkedHashMap<String, String>();
        for (String field : fields) {
            paths.put(field, field);
        }
        return paths;
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        var all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }
}
