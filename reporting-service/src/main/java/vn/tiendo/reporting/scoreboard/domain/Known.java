package vn.tiendo.reporting.scoreboard.domain;

import java.time.Instant;

/** A target's status and since when it is known. */
public record Known(Status status, Instant since) {
}
