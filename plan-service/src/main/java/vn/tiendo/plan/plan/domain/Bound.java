package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;

/**
 * A limit.
 *
 * @param inclusive whether the value itself attains it; "trên 80%" excludes 80
 */
public record Bound(BigDecimal value, boolean inclusive) {

    /** Whether nothing lies from this bound up to the other. */
    boolean excludes(Bound upper) {
        int order = value.compareTo(upper.value);
        return order > 0 || (order == 0 && !(inclusive && upper.inclusive));
    }
}
