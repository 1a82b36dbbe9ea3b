package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.assignment.domain.FindAssigned;
import vn.tiendo.plan.plan.domain.FiguresFromAbove;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.Precondition;

/** Makes a draft bind, and ends what binds. */
@Component
class PutPlanInForce {

    private final ChangePlan changePlan;
    private final CheckPlan check;
    private final FindAssigned assigned;

    PutPlanInForce(ChangePlan changePlan, CheckPlan check, FindAssigned assigned) {
        this.changePlan = changePlan;
        this.check = check;
        this.assigned = assigned;
    }

    PlanAnswer put(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.PUT_PLAN_IN_FORCE, seen, by,
                (kept, unit, at) -> bind(kept, unit, by, at));
    }

    PlanAnswer close(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.CLOSE_PLAN, seen, by,
                (kept, _, at) -> PlanAnswer.of(kept, kept.close(by.id(), at)));
    }

    /** What was assigned to the unit meanwhile is taken in; a draft that says something else does not bind. */
    private PlanAnswer bind(KeptPlan draft, Optional<PlacedUnit> unit, Caller by, Instant at) {
        var figures = assigned.of(draft.plan().unit(), draft.plan().year());
        var completed = FiguresFromAbove.completing(draft.plan(), figures);
        var answer = PlanAnswer.of(draft, draft.putInForce(completed, by.id(), at));
        var flaws = new ArrayList<>(check.flaws(completed, unit));
        flaws.addAll(FiguresFromAbove.contradictions(completed, figures));
        return answer instanceof PlanAnswer.Kept && !flaws.isEmpty() ? new PlanAnswer.Invalid(flaws) : answer;
    }
}
