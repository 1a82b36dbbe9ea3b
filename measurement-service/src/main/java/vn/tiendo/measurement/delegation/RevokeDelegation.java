package vn.tiendo.measurement.delegation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.delegation.domain.Action;
import vn.tiendo.measurement.delegation.domain.Authority;
import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Outcome;
import vn.tiendo.measurement.delegation.domain.Refusal;
import vn.tiendo.measurement.delegation.domain.Subject;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

/** A reviewer ends a delegation. */
@Component
class RevokeDelegation {

    private static final String ACTION = "delegation.revoke";
    private static final int MOST_ATTEMPTS = 5;

    private final DelegationDocuments documents;
    private final AuditTrail trail;
    private final ZoneId zone;
    private final InstantSource clock;

    RevokeDelegation(DelegationDocuments documents, AuditTrail trail, ZoneId zone, InstantSource clock) {
        this.documents = documents;
        this.trail = trail;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param unreadable what was wrong with the body */
    Outcome revoke(String id, String reason, List<Violation> unreadable, Caller caller, Precondition seen) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Stored> found = documents.findWhole(id);
            if (found.isEmpty()) {
                return new Outcome.Refused(new Refusal.NotFound());
            }
            Stored before = found.get();
            Outcome outcome = decide(before.delegation(), reason, unreadable, caller, at, seen);
            if (!(outcome instanceof Outcome.Changed(Delegation changed))
                    || documents.replace(before, changed, done(before.delegation(), changed, caller, at))) {
                return outcome;
            }
        }
        return new Outcome.Refused(new Refusal.Busy());
    }

    private Outcome decide(Delegation before, String reason, List<Violation> unreadable, Caller caller, Instant at,
            Precondition seen) {
        Decision decision = Authority.decide(caller, Action.REVOKE, Subject.of(before));
        if (!(decision instanceof Decision.Allowed)) {
            trail.note(refused(before, caller, at, decision));
            return new Outcome.Refused(new Refusal.NotAllowed(decision));
        }
        if (!seen.holdsOf(before.version())) {
            return new Outcome.Refused(new Refusal.Stale(seen.failing(before.version()), before));
        }
        return before.revoke(reason, unreadable, caller, at, LocalDate.ofInstant(at, zone));
    }

    private static Deed refused(Delegation delegation, Caller by, Instant at, Decision decision) {
        String reason = decision instanceof Decision.Denied(var why, var _) ? why.code() : "not-found";
        return Deed.refused(ACTION, delegation.id(), delegation.unit(), delegation.department(), by, at, reason)
                .versions(delegation.version(), null);
    }

    private static Deed done(Delegation before, Delegation after, Caller by, Instant at) {
        return Deed.done(ACTION, after.id(), after.unit(), after.department(), by, at)
                .versions(before.version(), after.version());
    }
}
