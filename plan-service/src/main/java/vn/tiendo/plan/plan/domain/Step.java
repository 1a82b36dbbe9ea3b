package vn.tiendo.plan.plan.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a plan came to a version that binds.
 *
 * @param effectiveFrom first day on which this version counts
 * @param decision the last amending decision that this version carries out
 */
public record Step(How how, Instant at, String by, LocalDate effectiveFrom, @Nullable AmendingDecision decision) {

    /** What happened. */
    public enum How { PUT_IN_FORCE, AMENDED, ASSIGNED, CLOSED }

    /** What only completes or ends a version counts from the same day. */
    Step then(How next, Instant when, String who) {
        return new Step(next, when, who, effectiveFrom, decision);
    }
}
