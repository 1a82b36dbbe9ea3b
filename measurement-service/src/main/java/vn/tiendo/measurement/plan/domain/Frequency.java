package vn.tiendo.measurement.plan.domain;

/** How often a target is reported. */
public enum Frequency { MONTHLY, QUARTERLY, SEMIANNUAL, ANNUAL }
