package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.Set;

/** Which event made verdicts change. */
public sealed interface Cause {

    Instant at();

    /** @param targets whose figures the submission holds or held */
    record BySubmission(String submission, long sequence, Instant at, Set<String> targets) implements Cause {
    }

    record ByPlan(long version, Instant at) implements Cause {
    }
}
