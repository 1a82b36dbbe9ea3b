package vn.tiendo.reporting.report.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import vn.tiendo.reporting.scoreboard.domain.ProvisionalReaders;

/** Who may make and who may read a report. */
public final class ReportAuthority {

    private static final Set<String> MAKERS = Set.of("reviewer", "leader");

    private ReportAuthority() {
    }

    /** Those who answer for it, in the plan's own unit. */
    public static boolean mayMake(String callerUnit, Collection<String> roles, String unit) {
        return callerUnit.equals(unit) && !Collections.disjoint(roles, MAKERS);
    }

    /** Those who work for the unit or one above it: a report may still be a draft. */
    public static boolean mayRead(String callerUnit, Collection<String> roles, List<String> unitPath) {
        return ProvisionalReaders.mayRead(callerUnit, roles, unitPath);
    }
}
