package vn.tiendo.plan.assignment.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a unit is to attain of an indicator in a year.
 *
 * @param source document that says so
 */
public record AssignedFigure(String unit, int year, String indicator, BigDecimal value, @Nullable String source) {

    /** Numbers that are equal are the same, however many zeros they are written with. */
    public boolean is(BigDecimal other) {
        return value.compareTo(other) == 0;
    }
}
