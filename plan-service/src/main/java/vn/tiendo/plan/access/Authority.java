package vn.tiendo.plan.access;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

/** Decides from the caller, the action and the place of what it concerns, and from nothing else. */
public final class Authority {

    private static final List<String> KEEP_UNITS = List.of("operator", "planner");
    private static final List<String> KEEP_CATALOGUES = List.of("operator", "planner");
    private static final List<String> READ_OFFICERS = List.of("planner", "reviewer", "leader", "operator");
    private static final List<String> READ_RESOLUTIONS = List.of("planner", "leader");
    private static final List<String> DRAFT_PLANS = List.of("planner");
    private static final List<String> PUT_IN_FORCE = List.of("leader");
    private static final List<String> SEE_DRAFTS = List.of("planner", "leader", "reviewer", "supervisor");
    private static final List<String> READ = List.of(
            "officer", "reviewer", "planner", "leader", "supervisor", "analyst", "operator");

    private Authority() {
    }

    public static Decision decide(Caller caller, Action action, Resource resource) {
        if (!hasOne(caller, READ)) {
            return new Decision.Denied(Reason.ROLE, READ);
        }
        if (!sees(caller, resource)) {
            return Decision.hidden();
        }
        boolean own = resource.path().getLast().equals(caller.unit());
        return switch (action) {
            case READ, EXPORT_PLAN -> Decision.allowed();
            case READ_RESOLUTION -> hasOne(caller, READ_RESOLUTIONS) ? Decision.allowed()
                    : new Decision.Denied(Reason.ROLE, READ_RESOLUTIONS);
            case KEEP_UNIT -> may(caller, KEEP_UNITS, resource.path().contains(caller.unit()), "units:write");
            case READ_OFFICERS -> own ? may(caller, READ_OFFICERS, true, "units:write")
                    : may(caller, KEEP_UNITS, resource.path().contains(caller.unit()), "units:write");
            case KEEP_OFFICERS -> may(caller, KEEP_UNITS, resource.path().contains(caller.unit()), "units:write");
            case KEEP_INDICATOR, KEEP_HOLIDAYS -> may(caller, KEEP_CATALOGUES, own, "units:write");
            case DRAFT_PLAN, AMEND_PLAN, PREPARE_AMENDMENT, WITHDRAW_AMENDMENT, ASSIGN_FIGURES ->
                    may(caller, DRAFT_PLANS, own, "plans:write");
            case ASSIGN_TO_UNIT -> may(caller, DRAFT_PLANS, !own && resource.path().contains(caller.unit()), "plans:write");
            case EXPORT_ASSIGNMENTS -> may(caller, DRAFT_PLANS, resource.path().contains(caller.unit()), "plans:write");
            case PUT_PLAN_IN_FORCE, PUT_AMENDMENT_IN_FORCE, CLOSE_PLAN -> may(caller, PUT_IN_FORCE, own, "plans:write");
        };
    }

    /** The unit whose drafts the caller finds in lists; plans in force stand there for everybody. */
    public static Optional<String> draftsSeenBy(Caller caller) {
        return Optional.of(caller.unit()).filter(unit -> sees(caller, new Resource.Draft(unit)));
    }

    private static boolean sees(Caller caller, Resource resource) {
        return switch (resource) {
            case Resource.Draft(String unit) -> unit.equals(caller.unit()) && hasOne(caller, SEE_DRAFTS);
            case Resource.UnitAt _, Resource.NewPlan _, Resource.PlanInForce _ -> true;
        };
    }

    private static Decision may(Caller caller, List<String> roles, boolean reached, String scope) {
        if (!hasOne(caller, roles)) {
            return new Decision.Denied(Reason.ROLE, roles);
        }
        if (!reached) {
            return Decision.denied(Reason.UNIT, caller.unit());
        }
        return caller.may(scope) ? Decision.allowed() : Decision.denied(Reason.SCOPE, scope);
    }

    private static boolean hasOne(Caller caller, List<String> roles) {
        return !Collections.disjoint(caller.roles(), roles);
    }
}
