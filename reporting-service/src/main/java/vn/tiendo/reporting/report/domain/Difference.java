package vn.tiendo.reporting.report.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that another report says otherwise of the same target.
 *
 * @param was null where there was none
 * @param now null where there is none any more
 */
public record Difference(
    String row, String title, Aspect aspect, @Nullable String was, @Nullable String now) {

    /** Of which the values are: the target's name, the figure as a plain number, the status by its code, or words. */
    public enum Aspect {
        ROW, ATTAINED, REQUIRED, STATUS
    }
}
