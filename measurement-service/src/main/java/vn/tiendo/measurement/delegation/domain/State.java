package vn.tiendo.measurement.delegation.domain;

/** Where a delegation stands on a day. */
public enum State { COMING, RUNNING, ENDED, REVOKED }
