package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which event made verdicts change. */
public sealed interface Cause {

    Instant at();

    /** @param targets whose figures the submission holds or held */
    record BySubmission(String submission, long sequence, Instant at, Set<String> targets) implements Cause {
    }

    /**
     * Units below gave other figures than before, or are others.
     *
     * @param indicator null: of any
     */
    record ByUnitBelow(String unit, @Nullable String indicator, long sequence, Instant at) implements Cause {
    }

    record ByPlan(long version, Instant at) implements Cause {
    }
}
