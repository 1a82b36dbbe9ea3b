package vn.tiendo.reporting.signature.domain;

/** Whose signature it is, in the order in which they are put. */
public enum Signer {
    LEADER, OFFICE
}
