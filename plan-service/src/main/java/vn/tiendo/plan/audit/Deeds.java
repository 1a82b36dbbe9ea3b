package vn.tiendo.plan.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.check.Ids;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Puts changes and refused attempts into the words of the audit; units and plans have no department. */
@Component
public final class Deeds {

    /** Of what is hidden; it is answered as if it were not there. */
    private static final String HIDDEN = "not-found";
    /** An attempt names what it likes; what cannot be an id is not recorded. */
    private static final String NO_ID = "?";

    private final AuditTrail trail;
    private final InstantSource clock;

    Deeds(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** As exact as the store keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A change, to be recorded in the document that changes.
     *
     * @param object id of the unit or plan
     * @param before its version; null when it is new
     */
    public Deed done(Action action, String object, String unit, Caller by, Instant at, @Nullable Long before,
            long after) {
        return Deed.done(action.recorded(), object, unit, null, by, at).versions(before, after);
    }

    /** Records what changes nothing, such as an export. */
    public void carried(Action action, String object, String unit, Caller by) {
        trail.note(Deed.done(action.recorded(), object, unit, null, by, now()));
    }

    /** Records an attempt that was refused. */
    public void refused(Action action, String object, String unit, Caller by, Decision refusal) {
        var named = Ids.NAME.matcher(object).matches() ? object : NO_ID;
        switch (refusal) {
            case Decision.Allowed() -> throw new IllegalArgumentException("Allowed is no refusal");
            case Decision.Denied denied -> note(action, named, unit, by, denied.reason().code());
            case Decision.Hidden() -> note(action, named, unit, by, HIDDEN);
        }
    }

    private void note(Action action, String object, String unit, Caller by, String reason) {
        trail.note(Deed.refused(action.recorded(), object, unit, null, by, now(), reason));
    }
}
