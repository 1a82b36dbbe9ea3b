package vn.tiendo.measurement.plan.domain;

/** What kind of value a target is reported with; nothing is reported for {@link #NONE} (composite targets). */
public enum Measure { NUMBER, RATIO, COUNT, RATING, DONE, NARRATIVE, COMPONENTS, NONE }
