package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Chỉ tiêu: one thing to attain.
 *
 * @param partOf the composite target of which this one is a criterion
 * @param weight in roll-ups, above zero
 */
public record Target(String id, Wording wording, Measurement measurement, Rule rule, Duty duty, References references,
        BigDecimal weight, @Nullable String partOf, @Nullable Interpretation interpretation, @Nullable String note) {

    /** Whether the department answers, reports, or has its reports counted. */
    boolean names(String department) {
        var from = measurement.measuredFrom();
        return duty.names(department) || from != null && from.departments().contains(department);
    }

    Target with(References other) {
        return new Target(id, wording, measurement, rule, duty, other, weight, partOf, interpretation, note);
    }
}
