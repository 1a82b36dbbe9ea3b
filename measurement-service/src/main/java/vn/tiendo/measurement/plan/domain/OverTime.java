package vn.tiendo.measurement.plan.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a plan says of a target's figures from one period to the next.
 *
 * @param aggregation absent where the plan does not say
 * @param explainChangeOver per cent of change against the last period that has to be explained; absent: the
 *        installation's
 */
public record OverTime(@Nullable Aggregation aggregation, @Nullable BigDecimal explainChangeOver) {

    /** Of versions that were kept before it was. */
    public static final OverTime UNSAID = new OverTime(null, null);
}
