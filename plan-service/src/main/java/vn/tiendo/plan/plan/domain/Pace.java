package vn.tiendo.plan.plan.domain;

/** Course that is expected within the year: by months in equal parts, or none. */
public enum Pace {
    LINEAR, NONE;

    static Pace usualFor(Aggregation aggregation) {
        return aggregation == Aggregation.SUM ? LINEAR : NONE;
    }
}
