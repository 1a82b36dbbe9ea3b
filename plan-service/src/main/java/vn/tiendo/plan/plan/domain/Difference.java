package vn.tiendo.plan.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in another version of a plan.
 *
 * @param field its name, such as rule.min; added or removed for a whole section or target
 * @param before text, number, flag or list; null when there was none
 * @param unit of the two, where they are numbers with a unit of measure
 */
public record Difference(Subject subject, String field, @Nullable Object before, @Nullable Object after,
        @Nullable String unit) {

    public static final String ADDED = "added";
    public static final String REMOVED = "removed";

    /** What it is a field of; the plan itself has no id. */
    public record Subject(Kind kind, String id) {

        /** Parts of a plan that keep their ids over its versions. */
        public enum Kind { PLAN, SECTION, TARGET }
    }
}
