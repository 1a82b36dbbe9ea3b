package vn.tiendo.plan.plan.domain;

/** How often figures are owed. */
public enum Frequency {
    MONTHLY(1), QUARTERLY(3), SEMIANNUAL(6), ANNUAL(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** How many months its periods last. */
    public int months() {
        return months;
    }
}
