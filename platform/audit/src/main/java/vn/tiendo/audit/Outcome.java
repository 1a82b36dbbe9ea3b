package vn.tiendo.audit;

/** Whether it was done, or only tried. */
public enum Outcome {
    DONE, REFUSED
}
