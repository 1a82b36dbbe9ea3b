package vn.tiendo.plan.check;

import java.util.Locale;

/** Why content is refused. Clients branch on the wire form, which never changes. */
public enum FlawCode {
    REQUIRED,
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
    DUPLICATE_SECTION,
    DUPLICATE_SECTION_NUMBER,
    DUPLICATE_TARGET,
    DUPLICATE_NUMBER,
    DUPLICATE_DEPARTMENT,
    DUPLICATE_COMPONENT,
    CONTRADICTORY_RULE,
    UNKNOWN_DEPARTMENT,
    DEPARTMENT_IN_USE,
    UNKNOWN_UNIT,
    UNIT_NOT_IN_YEAR,
    UNIT_CYCLE,
    UNKNOWN_INDICATOR,
    UNIT_OF_MEASURE_MISMATCH,
    UNKNOWN_CRITERION,
    CRITERION_MISMATCH,
    RULE_MEASURE_MISMATCH,
    GRADE_NOT_ON_SCALE,
    PACE_BESIDE_SCHEDULE,
    PERIODS_NOT_IN_ORDER,
    TAKES_NO_SCHEDULE,
    UNKNOWN_TARGET,
    TAKES_NO_ASSIGNMENT,
    ASSIGNED_ALREADY,
    ASSIGNED_TWICE,
    ASSIGNED_OTHERWISE,
    PLAN_CLOSED,
    OTHER_UNIT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
