package vn.tiendo.reporting.authority.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

/** Whether a caller may do something to what belongs to a unit. */
public final class Authority {

    /** Who may not read a report does not learn that it exists. */
    private static final Set<Action> HIDING = Set.of(Action.READ_REPORT, Action.READ_ISSUED_REPORT);

    private Authority() {
    }

    /** @param unitPath of the unit that it belongs to: root first, the unit itself last */
    public static Decision decide(Caller caller, Action action, List<String> unitPath) {
        Decision decision = byRoleAndUnit(caller, action, unitPath);
        if (decision instanceof Decision.Denied && HIDING.contains(action)) {
            return Decision.hidden();
        }
        return decision instanceof Decision.Allowed && !caller.may(action.scope())
                ? Decision.denied(Reason.SCOPE, action.scope()) : decision;
    }

    /** Whether a caller may read a report of a unit, as those of the unit do, or because it is issued. */
    public static Decision decideReading(Caller caller, boolean issued, List<String> unitPath) {
        Decision decision = decide(caller, Action.READ_REPORT, unitPath);
        return issued && decision instanceof Decision.Hidden ? decide(caller, Action.READ_ISSUED_REPORT, unitPath) : decision;
    }

    /** Whether the caller may read the audit of the units below their own too. */
    public static boolean readsAuditBelow(Caller caller) {
        return holdsOneOf(caller, Action.READ_AUDIT.above());
    }

    private static Decision byRoleAndUnit(Caller caller, Action action, List<String> unitPath) {
        if (!holdsOneOf(caller, action.inTheUnit())) {
            return Decision.denied(Reason.ROLE, action.inTheUnit().stream().sorted().toArray(String[]::new));
        }
        boolean may = caller.unit().equals(unitPath.getLast())
                || unitPath.contains(caller.unit()) && holdsOneOf(caller, action.above());
        return may && !caller.unit().isEmpty() ? Decision.allowed() : Decision.denied(Reason.UNIT);
    }

    private static boolean holdsOneOf(Caller caller, Set<String> roles) {
        return !Collections.disjoint(caller.roles(), roles);
    }
}
