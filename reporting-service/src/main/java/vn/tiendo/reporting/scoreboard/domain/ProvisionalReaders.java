package vn.tiendo.reporting.scoreboard.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** Who may see verdicts on figures that are not approved yet: those who work for the unit or for one above it. */
public final class ProvisionalReaders {

    private static final Set<String> ROLES = Set.of("leader", "reviewer", "planner", "supervisor", "officer");

    private ProvisionalReaders() {
    }

    /**
     * @param callerUnit the caller's own unit
     * @param unitPath of the plan's unit, root first
     */
    public static boolean mayRead(String callerUnit, Collection<String> roles, Collection<String> unitPath) {
        return unitPath.contains(callerUnit) && !Collections.disjoint(roles, ROLES);
    }
}
