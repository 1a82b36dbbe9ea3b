package vn.tiendo.measurement.submission.domain;

import java.util.Set;
import java.util.function.Predicate;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

/** Who may do what with submissions. Operators see none: they hold figures that are not approved. */
public final class Authority {

    private static final String OFFICER = "officer";
    private static final String REVIEWER = "reviewer";
    private static final String WRITE = "submissions:write";
    private static final Set<String> READERS = Set.of(REVIEWER, "leader", "supervisor", "planner");
    private static final Set<String> READERS_OF_UNITS_BELOW = Set.of(REVIEWER, "leader", "supervisor", "planner",
            "analyst");

    private Authority() {
    }

    /** @param delegated whether the caller acts for this department of their unit today; asked only when it matters */
    public static Decision decide(Caller caller, Predicate<String> delegated, Action action, Subject subject) {
        if (action != Action.FILE && !sees(caller, delegated, subject)) {
            return Decision.hidden();
        }
        return switch (action) {
            case READ -> read(caller);
            case TRACE -> seesOnlyApproved(caller, subject.owner().unit()) ? Decision.denied(Reason.UNIT, caller.unit()) : read(caller);
            case FILE, TEMPLATE, SUBMIT, WITHDRAW, ATTACH, DETACH -> report(caller, delegated, subject.owner());
            case COMMENT -> discuss(caller, delegated, subject.owner());
            case APPROVE, SEND_BACK, REOPEN, EXTEND -> judge(caller, subject.owner());
        };
    }

    /** Whether the caller may ask at all; what they see is filtered. */
    public static Decision read(Caller caller) {
        return scope(caller, "submissions:read");
    }

    /** Whether the caller sees every submission of their own unit. */
    public static boolean readsUnit(Caller caller) {
        return READERS.stream().anyMatch(caller::has);
    }

    /** Whether the caller sees what is approved of the units below their own. */
    public static boolean readsUnitsBelow(Caller caller) {
        return READERS_OF_UNITS_BELOW.stream().anyMatch(caller::has);
    }

    /** As much of what they may read as they see. */
    public static Submission seen(Caller caller, Submission submission) {
        return seesOnlyApproved(caller, submission.unit()) ? submission.onlyApproved() : submission;
    }

    /** Whether what is not approved of a unit's submissions, and what was said about it, is hidden from who may read them. */
    public static boolean seesOnlyApproved(Caller caller, String unit) {
        return !caller.unit().equals(unit) && !collects(caller);
    }

    /** Whether the caller sees submissions of their own department and of those that they act for. */
    public static boolean reports(Caller caller) {
        return caller.has(OFFICER);
    }

    /** Whether the caller may file for anybody; for whom is decided with each submission. */
    public static Decision files(Caller caller) {
        return reports(caller) ? scope(caller, WRITE) : Decision.denied(Reason.ROLE, OFFICER);
    }

    /** Whether it is a system that hands in for all departments of its unit and of the units below. */
    public static boolean collects(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM && caller.department() == null && reports(caller)
                && caller.may("submissions:collect");
    }

    private static boolean collectsFor(Caller caller, Owner owner) {
        return collects(caller) && owner.unitPath().contains(caller.unit());
    }

    private static boolean sees(Caller caller, Predicate<String> delegated, Subject subject) {
        Owner owner = subject.owner();
        if (collectsFor(caller, owner)) {
            return true;
        }
        if (caller.unit().equals(owner.unit())) {
            return readsUnit(caller) || reports(caller) && actsFor(caller, delegated, owner.department());
        }
        return subject.state() == State.APPROVED && readsUnitsBelow(caller)
                && owner.unitPath().contains(caller.unit());
    }

    private static boolean actsFor(Caller caller, Predicate<String> delegated, String department) {
        return department.equals(caller.department()) || delegated.test(department);
    }

    private static Decision report(Caller caller, Predicate<String> delegated, Owner owner) {
        if (!reports(caller)) {
            return Decision.denied(Reason.ROLE, OFFICER);
        }
        if (collectsFor(caller, owner)) {
            return scope(caller, WRITE);
        }
        if (!caller.unit().equals(owner.unit())) {
            return Decision.denied(Reason.UNIT, caller.unit());
        }
        if (!actsFor(caller, delegated, owner.department())) {
            return caller.department() == null ? Decision.denied(Reason.DEPARTMENT)
                    : Decision.denied(Reason.DEPARTMENT, caller.department());
        }
        return scope(caller, WRITE);
    }

    /** The department and the reviewer of its unit talk with each other. */
    private static Decision discuss(Caller caller, Predicate<String> delegated, Owner owner) {
        if (caller.has(REVIEWER)) {
            return judge(caller, owner);
        }
        return reports(caller) ? report(caller, delegated, owner) : Decision.denied(Reason.ROLE, OFFICER, REVIEWER);
    }

    private static Decision judge(Caller caller, Owner owner) {
        if (!caller.has(REVIEWER)) {
            return Decision.denied(Reason.ROLE, REVIEWER);
        }
        return caller.unit().equals(owner.unit()) ? scope(caller, WRITE)
                : Decision.denied(Reason.UNIT, caller.unit());
    }

    private static Decision scope(Caller caller, String scope) {
        return caller.may(scope) ? Decision.allowed() : Decision.denied(Reason.SCOPE, scope);
    }
}
