package vn.tiendo.measurement.plan.domain;

/** How the figures of several periods make the year's: each period has its own, or each holds those before it. */
public enum Aggregation { SUM, LAST, MAX, MEAN }
