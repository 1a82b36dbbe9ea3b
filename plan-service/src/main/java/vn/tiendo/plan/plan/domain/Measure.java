package vn.tiendo.plan.plan.domain;

/** What is reported for a target; nothing for a composite one. */
public enum Measure {
    NUMBER, RATIO, COUNT, RATING, DONE, NARRATIVE, COMPONENTS, NONE;

    /** Whether it is told by one number with a unit of measure. */
    boolean isQuantity() {
        return this == NUMBER || this == RATIO || this == COUNT;
    }
}
