package vn.tiendo.measurement.delegation.domain;

/** What a caller can do with a delegation. */
public enum Action { READ, GRANT, REVOKE }
