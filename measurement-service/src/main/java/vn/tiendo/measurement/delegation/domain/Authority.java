package vn.tiendo.measurement.delegation.domain;

import java.util.Set;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

/** Who may do what with delegations. */
public final class Authority {

    private static final String REVIEWER = "reviewer";
    private static final Set<String> READERS = Set.of(REVIEWER, "leader", "supervisor");

    private Authority() {
    }

    public static Decision decide(Caller caller, Action action, Subject subject) {
        if (action != Action.GRANT && !sees(caller, subject)) {
            return Decision.hidden();
        }
        return switch (action) {
            case READ -> read(caller);
            case GRANT, REVOKE -> change(caller, subject);
        };
    }

    /** Whether the caller may ask at all; what they see is filtered. */
    public static Decision read(Caller caller) {
        return scope(caller, "submissions:read");
    }

    /** Whether the caller sees every delegation of their unit. */
    public static boolean readsUnit(Caller caller) {
        return READERS.stream().anyMatch(caller::has);
    }

    private static boolean sees(Caller caller, Subject subject) {
        return caller.unit().equals(subject.unit()) && (readsUnit(caller) || concerns(caller, subject));
    }

    private static boolean concerns(Caller caller, Subject subject) {
        return caller.has("officer")
                && (subject.officer().equals(caller.id()) || subject.department().equals(caller.department()));
    }

    /** Only what is seen comes here, and nothing of another unit is. */
    private static Decision change(Caller caller, Subject subject) {
        if (!caller.has(REVIEWER)) {
            return Decision.denied(Reason.ROLE, REVIEWER);
        }
        return subject.officer().equals(caller.id()) ? Decision.denied(Reason.OWN_DELEGATION)
                : scope(caller, "delegations:write");
    }

    private static Decision scope(Caller caller, String scope) {
        return caller.may(scope) ? Decision.allowed() : Decision.denied(Reason.SCOPE, scope);
    }
}
