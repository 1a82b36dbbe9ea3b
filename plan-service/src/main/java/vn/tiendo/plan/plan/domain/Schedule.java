package vn.tiendo.plan.plan.domain;

import java.util.Optional;

/** When figures are owed and how they add up over the year. */
public record Schedule(Frequency frequency, Aggregation aggregation, Pace pace) {

    /** Fills in what is usual: the last figure stands for the year, and a sum grows by months in equal parts. */
    public static Schedule of(Frequency frequency, Optional<Aggregation> aggregation, Optional<Pace> pace) {
        var known = aggregation.orElse(Aggregation.LAST);
        return new Schedule(frequency, known, pace.orElseGet(() -> Pace.usualFor(known)));
    }
}
