package vn.tiendo.reporting.evidence.domain;

import java.util.List;

/** Told when plans or submissions changed, after the copies are stored. */
public interface EvidenceChanged {

    /**
     * @param before what was known before them
     * @param steps the events in the order in which they came, at least one; after the last there is a version of the plan
     * @param everything the state before is not known to agree with what is derived from it
     * @return false when someone else derives from this plan too: its evidence is to be read again
     */
    boolean changed(PlanEvidence before, List<Step> steps, boolean everything);

    /** Others may change these plans from now on: nothing kept in memory about them holds any longer. */
    void forget(String plan);

    /** As {@link #forget}, for every plan. */
    void forgetAll();
}
