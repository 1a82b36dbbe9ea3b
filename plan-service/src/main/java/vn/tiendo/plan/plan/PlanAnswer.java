package vn.tiendo.plan.plan;

import java.util.List;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.platform.caller.Decision;

/** What comes of a wish to change a plan. */
sealed interface PlanAnswer {

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

    /** Nothing stored: only a draft can be changed. */
    record WrongState(KeptPlan current) implements PlanAnswer {
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
