package vn.tiendo.plan.plan.domain;

/** How the figures of several periods make the year's. */
public enum Aggregation { SUM, LAST, MAX, MEAN }
