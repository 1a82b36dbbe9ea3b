package vn.tiendo.plan.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.caller.Decision;

/** What comes of a wish to change a plan. */
sealed interface PlanAnswer {

    /** The change that was decided, still to be stored, or why there is none. */
    static PlanAnswer of(KeptPlan before, Change change) {
        return switch (change) {
            case Change.Changed(KeptPlan next) -> new Kept(next);
            case Change.WrongState(PlanState needed) -> new WrongState(before, needed);
            case Change.Outdated(long basedOn) -> new Outdated(basedOn, before.version());
        };
    }

    /** Done, or possible if it was only asked. */
    record Kept(KeptPlan plan) implements PlanAnswer {
    }

    /** Nothing stored: the content is not acceptable. */
    record Invalid(List<Flaw> flaws) implements PlanAnswer {
    }

    /** Nothing stored: the unit has a plan for that year. */
    record Exists(String id) implements PlanAnswer {
    }

    /** Nothing stored: the plan is not as the caller saw it. */
    record Stale(KeptPlan current) implements PlanAnswer {
    }

    /** Nothing stored: possible in another state only. */
    record WrongState(KeptPlan current, PlanState needed) implements PlanAnswer {
    }

    /** The amendment as it is prepared now. */
    record Prepared(Amendment amendment, boolean begun) implements PlanAnswer {
    }

    /** Nothing stored, because it was only asked: the amendment as it would be. */
    record Checked(Amendment amendment) implements PlanAnswer {
    }

    /** The amendment is no longer open. */
    record Withdrawn() implements PlanAnswer {
    }

    /** Nothing stored: the amendment is not as the caller saw it; none is open when there is no current one. */
    record AmendmentStale(@Nullable Amendment current) implements PlanAnswer {
    }

    /** Nothing stored: the plan has another version than the amendment was begun from. */
    record Outdated(long basedOn, long current) implements PlanAnswer {
    }

    /** Nothing stored: a figure that is there changes by an amendment only. */
    record AssignedAlready(List<Flaw> flaws) implements PlanAnswer {
    }

    /** Nothing stored: the caller must say which version is replaced. */
    record VersionMissing() implements PlanAnswer {
    }

    /** Nothing stored: not for this caller. */
    record Refused(Decision refusal) implements PlanAnswer {
    }

    /** There is no such plan. */
    record Absent() implements PlanAnswer {
    }
}
