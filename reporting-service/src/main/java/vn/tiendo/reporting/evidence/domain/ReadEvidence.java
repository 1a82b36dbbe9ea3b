package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads the local copies of one plan. Blocks on the store. */
public interface ReadEvidence {

    PlanEvidence read(String plan);

    /** All that was told of it up to a moment, that moment included. */
    PlanHistory history(String plan, Instant until);

    /** Ids of all plans. */
    List<String> plans();

    /** Ids of the plans of some units, of any year. */
    List<String> plansOf(Set<String> units);
}
