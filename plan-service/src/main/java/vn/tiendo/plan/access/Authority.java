package vn.tiendo.plan.access;

import java.util.List;

import vn.tiendo.platform.caller.Caller;

/** Decides from the caller, the action and the place of the unit concerned, and from nothing else. */
public final class Authority {

    private static final String PLANNER = "planner";
    private static final String LEADER = "leader";
    private static final String OPERATOR = "operator";

    private Authority() {
    }

    /**
     * Whether the caller may do it.
     *
     * @param path ids from the root of the unit tree down to the unit concerned
     */
    public static boolean allows(Caller caller, Action action, List<String> path) {
        return switch (action) {
            case KEEP_UNIT -> caller.has(OPERATOR) || (caller.has(PLANNER) && path.contains(caller.unit()));
            case DRAFT_PLAN -> caller.has(PLANNER) && path.getLast().equals(caller.unit());
            case PUT_PLAN_IN_FORCE -> caller.has(LEADER) && path.getLast().equals(caller.unit());
        };
    }

    /** Whether the caller may do it anywhere; who may not is told so before anything else. */
    public static boolean allowsSomewhere(Caller caller, Action action) {
        return allows(caller, action, List.of(caller.unit()));
    }
}
