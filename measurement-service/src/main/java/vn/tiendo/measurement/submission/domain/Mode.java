package vn.tiendo.measurement.submission.domain;

/** What becomes of a filing when some of its figures cannot be taken: nothing is kept, or the others are. */
public enum Mode { ATOMIC, PARTIAL }
