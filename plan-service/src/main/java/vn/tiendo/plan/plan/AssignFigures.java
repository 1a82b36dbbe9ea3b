package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.AssignedFigures;
import vn.tiendo.plan.plan.domain.AssignedFigures.Given;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.Precondition;

/** Fills in figures that were assigned after the plan was put in force; no decision is needed for that. */
@Component
class AssignFigures {

    private final ChangePlan changePlan;
    private final PlanEvents events;

    AssignFigures(ChangePlan changePlan, PlanEvents events) {
        this.changePlan = changePlan;
        this.events = events;
    }

    /**
     * All figures or none.
     *
     * @param readable whether all of the request could be read
     */
    PlanAnswer assign(String id, List<Given> figures, boolean readable, Precondition seen, Caller by) {
        return changePlan.change(id, Action.ASSIGN_FIGURES, seen, by,
                (kept, _, at) -> assign(kept, figures, readable, by, at));
    }

    private PlanAnswer assign(KeptPlan kept, List<Given> figures, boolean readable, Caller by, Instant at) {
        if (kept.state() != PlanState.IN_FORCE) {
            return new PlanAnswer.WrongState(kept, PlanState.IN_FORCE);
        }
        var entered = AssignedFigures.enter(kept.plan(), figures);
        var flaws = new ArrayList<>(entered.flaws());
        events.tooLarge(entered.plan()).map(each -> new Flaw("/assignments", each.code(), each.given(), each.expected()))
                .ifPresent(flaws::add);
        if (readable && flaws.isEmpty()) {
            return PlanAnswer.of(kept, kept.assign(entered.plan(), by.id(), at));
        }
        boolean onlyThere = readable && flaws.stream().allMatch(each -> each.code() == FlawCode.ASSIGNED_ALREADY);
        return onlyThere ? new PlanAnswer.AssignedAlready(flaws) : new PlanAnswer.Invalid(flaws);
    }
}
