package vn.tiendo.plan.plan.domain;

/** How often figures are owed. */
public enum Frequency { MONTHLY, QUARTERLY, SEMIANNUAL, ANNUAL }
