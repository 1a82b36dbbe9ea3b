package vn.tiendo.plan.plan.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When figures are owed, how they add up over the year, and what is to be there in its course.
 *
 * @param frequency none where nobody reports
 * @param expected phased schedule, earliest period first; none: the pace says it
 */
public record Schedule(@Nullable Frequency frequency, Aggregation aggregation, Pace pace, List<Expected> expected) {

    public Schedule {
        expected = List.copyOf(expected);
    }

    /** Fills in what is usual: the last figure stands for the year, and a sum grows by months in equal parts. */
    public static Schedule of(Frequency frequency, Optional<Aggregation> aggregation, Optional<Pace> pace) {
        return of(frequency, aggregation, pace, List.of());
    }

    /** The same with a phased schedule, which takes the place of a pace. */
    public static Schedule of(@Nullable Frequency frequency, Optional<Aggregation> aggregation, Optional<Pace> pace,
            List<Expected> expected) {
        var known = aggregation.orElse(Aggregation.LAST);
        return new Schedule(frequency, known,
                pace.orElseGet(() -> expected.isEmpty() ? Pace.usualFor(known) : Pace.NONE), expected);
    }
}
