package vn.tiendo.platform.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Outcome;
import vn.tiendo.platform.caller.Caller;

/**
 * What was done, or tried.
 *
 * @param action     such as {@code submission.approve}
 * @param object     what it was done to, such as the id of a submission
 * @param unit       whose thing it is; empty when nobody can tell
 * @param onBehalfOf department, when the caller acted for it by delegation
 * @param reason     code of the problem that refused it
 * @param before     version of the object before it
 * @param after      version of the object after it
 */
public record Deed(String action, String object, String unit, @Nullable String department, Caller by,
        @Nullable String onBehalfOf, Instant at, Outcome outcome, @Nullable String reason, @Nullable Long before,
        @Nullable Long after) {

    public static Deed done(String action, String object, String unit, @Nullable String department, Caller by,
            Instant at) {
        return new Deed(action, object, unit, department, by, null, at, Outcome.DONE, null, null, null);
    }

    public static Deed refused(String action, String object, String unit, @Nullable String department, Caller by,
            Instant at, String reason) {
        return new Deed(action, object, unit, department, by, null, at, Outcome.REFUSED, reason, null, null);
    }

    /** From one version of the object to the next; the first has none before it. */
    public Deed versions(@Nullable Long from, @Nullable Long to) {
        return new Deed(action, object, unit, department, by, onBehalfOf, at, outcome, reason, from, to);
    }

    /** @param other department, when the caller acts for it by delegation */
    public Deed onBehalfOf(@Nullable String other) {
        return new Deed(action, object, unit, department, by, other, at, outcome, reason, before, after);
    }
}
