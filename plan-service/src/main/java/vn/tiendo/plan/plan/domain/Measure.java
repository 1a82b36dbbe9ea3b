package vn.tiendo.plan.plan.domain;

/** What is reported for a target; nothing for a composite one. */
public enum Measure { NUMBER, RATIO, COUNT, RATING, DONE, NARRATIVE, COMPONENTS, NONE }
