package vn.tiendo.reporting.evidence.domain;

/** Reads the local copies of one plan. Blocks on the store. */
public interface ReadEvidence {

    PlanEvidence read(String plan);
}
