package vn.tiendo.measurement.delegation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.delegation.domain.Action;
import vn.tiendo.measurement.delegation.domain.Authority;
import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Grant;
import vn.tiendo.measurement.delegation.domain.Outcome;
import vn.tiendo.measurement.delegation.domain.Refusal;
import vn.tiendo.measurement.delegation.domain.Subject;
import vn.tiendo.measurement.unit.domain.Units;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** A reviewer lets an officer act for another department. */
@Component
class GrantDelegation {

    private static final String ACTION = "delegation.grant";
    private static final int MOST_ATTEMPTS = 5;
    private static final int LONGEST_NAME = 200;
    /** Control characters, and halves of characters, which no store gives back as they went. */
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final Units units;
    private final DelegationDocuments documents;
    private final AuditTrail trail;
    private final ZoneId zone;
    private final InstantSource clock;

    GrantDelegation(Units units, DelegationDocuments documents, AuditTrail trail, ZoneId zone, InstantSource clock) {
        this.units = units;
        this.documents = documents;
        this.trail = trail;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param unreadable what was wrong with the body */
    Outcome grant(Grant asked, List<Violation> unreadable, Caller caller) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision decision = Authority.decide(caller, Action.GRANT,
                new Subject(caller.unit(), asked.officer(), asked.department()));
        if (decision instanceof Decision.Denied(var reason, var _)) {
            trail.note(Deed.refused(ACTION, named(asked.officer()), caller.unit(), named(asked.department()), caller, at,
                    reason.code()));
            return new Outcome.Refused(new Refusal.NotAllowed(decision));
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Outcome outcome = decide(asked, unreadable, caller, at);
            if (!(outcome instanceof Outcome.Changed(Delegation granted)) || documents.insert(granted, done(granted, caller))) {
                return outcome;
            }
        }
        return new Outcome.Refused(new Refusal.Busy());
    }

    /** The driver's ids grow with time, which is the order of the list. */
    private Outcome decide(Grant asked, List<Violation> unreadable, Caller caller, Instant at) {
        return Delegation.grant(new ObjectId().toHexString(), asked, unreadable,
                units.find(caller.unit()).orElse(null), documents.overlapping(caller.unit(), asked).orElse(null), caller,
                at, LocalDate.ofInstant(at, zone));
    }

    /** As much of it as names someone: what is refused is not checked, and may be a megabyte of anything. */
    private static String named(String given) {
        return NO_NAME.matcher(given.substring(0, Math.min(given.length(), LONGEST_NAME))).replaceAll("?");
    }

    private static Deed done(Delegation granted, Caller by) {
        return Deed.done(ACTION, granted.id(), granted.unit(), granted.department(), by, granted.grantedAt())
                .versions(null, granted.version());
    }
}
