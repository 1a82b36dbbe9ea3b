package vn.tiendo.plan.structure;

/** What a figure is told by, under the names that SDMX's cross-domain concepts have. */
enum Concept {
    FREQ, REF_AREA, INDICATOR, TIME_PERIOD, OBS_VALUE, NUMERATOR, DENOMINATOR, OBS_STATUS, UNIT_MEASURE
}
