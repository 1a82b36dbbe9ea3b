package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.assignment.domain.FindAssigned;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.plan.plan.domain.FiguresFromAbove;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.Precondition;

/**
 * Makes an amendment the plan's next version. Only the plan is written: it remembers the amendment's version, and with
 * that the amendment is no longer open.
 */
@Component
class PutAmendmentInForce {

    private final ChangePlan changePlan;
    private final PrepareAmendment amendments;
    private final CheckPlan check;
    private final FindAssigned assigned;

    PutAmendmentInForce(ChangePlan changePlan, PrepareAmendment amendments, CheckPlan check,
            FindAssigned assigned) {
        this.changePlan = changePlan;
        this.amendments = amendments;
        this.check = check;
        this.assigned = assigned;
    }

    /** @param seen the version of the amendment that the caller decided on */
    PlanAnswer put(String id, Precondition seen, Caller by) {
        return changePlan.change(id, Action.PUT_AMENDMENT_IN_FORCE, Precondition.NONE, by,
                (kept, unit, at) -> decide(kept, unit, seen, by, at));
    }

    private PlanAnswer decide(KeptPlan kept, Optional<PlacedUnit> unit, Precondition seen, Caller by, Instant at) {
        if (kept.state() != PlanState.IN_FORCE) {
            return new PlanAnswer.WrongState(kept, PlanState.IN_FORCE);
        }
        return amendments.open(kept).map(open -> seen.holdsOf(open.version()) ? bind(kept, open, unit, by, at)
                : new PlanAnswer.AmendmentStale(open)).orElseGet(PlanAnswer.Absent::new);
    }

    /** New targets take in what was assigned; a figure that the amendment changes is its own. */
    private PlanAnswer bind(KeptPlan kept, Amendment amendment, Optional<PlacedUnit> unit, Caller by, Instant at) {
        var content = FiguresFromAbove.completing(amendment.content(),
                assigned.of(kept.plan().unit(), kept.plan().year()));
        var answer = PlanAnswer.of(kept, kept.putInForce(amendment.with(content), by.id(), at));
        var flaws = check.flaws(content, unit).stream().map(AmendmentForm::inPlan).toList();
        return answer instanceof PlanAnswer.Kept && !flaws.isEmpty() ? new PlanAnswer.Invalid(flaws) : answer;
    }
}
