package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanChecks;
import vn.tiendo.plan.plan.domain.PlanUnderCheck;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;

/** Makes a draft bind, and ends what binds. */
@Component
class PutPlanInForce {

    private final ChangePlan changePlan;

    PutPlanInForce(ChangePlan changePlan) {
        this.changePlan = changePlan;
    }

    PlanAnswer put(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.PUT_PLAN_IN_FORCE, seen, by,
                (kept, unit, at) -> bind(kept, unit, by, at));
    }

    PlanAnswer close(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.CLOSE_PLAN, seen, by,
                (kept, _, at) -> PlanAnswer.of(kept, kept.close(by.id(), at)));
    }

    /** Departments may have changed since the draft was checked, so it is checked again. */
    private static PlanAnswer bind(KeptPlan draft, Optional<PlacedUnit> unit, Caller by, Instant at) {
        var answer = PlanAnswer.of(draft, draft.putInForce(by.id(), at));
        var flaws = flaws(draft.plan(), unit);
        return answer instanceof PlanAnswer.Kept && !flaws.isEmpty() ? new PlanAnswer.Invalid(flaws) : answer;
    }

    /** What keeps a plan from binding. */
    static List<Flaw> flaws(Plan plan, Optional<PlacedUnit> unit) {
        if (plan.targets().findAny().isEmpty()) {
            return List.of(new Flaw("/sections", FlawCode.REQUIRED, null, null));
        }
        return PlanChecks.flaws(new PlanUnderCheck(plan, unit, Set.of()));
    }
}
