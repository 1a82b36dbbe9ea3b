package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.Set;

import vn.tiendo.reporting.evidence.domain.PlanEvidence;

/** Gives the approved figures of a plan to the sums of units above. Blocks on the store. */
public interface Contribute {

    /**
     * What is given already changes nothing.
     *
     * @param evidence with at least one version of the plan
     * @return false when someone else gives for this plan too: its evidence is to be read again
     */
    boolean give(PlanEvidence evidence, Set<String> indicators, Instant at);
}
