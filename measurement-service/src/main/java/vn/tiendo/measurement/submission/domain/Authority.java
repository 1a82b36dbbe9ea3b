package vn.tiendo.measurement.submission.domain;

import java.util.Set;

import vn.tiendo.platform.caller.Caller;

/** Who may do what. Analysts and operators see no submission at all: it may hold figures that are not approved. */
public final class Authority {

    private static final Set<String> READERS = Set.of("reviewer", "leader", "supervisor", "planner");

    private Authority() {
    }

    public static boolean allows(Caller caller, Action action, Owner owner) {
        return switch (action) {
            case FILE, SUBMIT -> caller.unit().equals(owner.unit()) && reportsFor(caller, owner.department());
            case APPROVE, SEND_BACK, REOPEN -> caller.unit().equals(owner.unit()) && caller.has("reviewer");
            case READ -> readsUnit(caller, owner)
                    || caller.unit().equals(owner.unit()) && reportsFor(caller, owner.department());
        };
    }

    /** As far as it can be told before the plan, and so the unit, is known. */
    public static boolean reportsFor(Caller caller, String department) {
        return caller.has("officer") && department.equals(caller.department());
    }

    /** Whether the caller reads every department of its unit and of the units below. */
    public static boolean readsUnits(Caller caller) {
        return READERS.stream().anyMatch(caller::has);
    }

    private static boolean readsUnit(Caller caller, Owner owner) {
        return readsUnits(caller) && (caller.unit().equals(owner.unit()) || owner.unitPath().contains(caller.unit()));
    }
}
