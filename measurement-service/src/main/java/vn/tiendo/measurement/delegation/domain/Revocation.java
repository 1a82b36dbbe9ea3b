package vn.tiendo.measurement.delegation.domain;

import java.time.Instant;

/** The end of a delegation before its last day. */
public record Revocation(Person by, Instant at, String reason) {
}
