package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;

/** Makes a draft bind, and ends what binds. */
@Component
class PutPlanInForce {

    private final ChangePlan changePlan;
    private final CheckPlan check;

    PutPlanInForce(ChangePlan changePlan, CheckPlan check) {
        this.changePlan = changePlan;
        this.check = check;
    }

    PlanAnswer put(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.PUT_PLAN_IN_FORCE, seen, by,
                (kept, unit, at) -> bind(kept, unit, by, at));
    }

    PlanAnswer close(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.CLOSE_PLAN, seen, by,
                (kept, _, at) -> PlanAnswer.of(kept, kept.close(by.id(), at)));
    }

    private PlanAnswer bind(KeptPlan draft, Optional<PlacedUnit> unit, Caller by, Instant at) {
        var answer = PlanAnswer.of(draft, draft.putInForce(by.id(), at));
        var flaws = check.flaws(draft.plan(), unit);
        return answer instanceof PlanAnswer.Kept && !flaws.isEmpty() ? new PlanAnswer.Invalid(flaws) : answer;
    }
}
