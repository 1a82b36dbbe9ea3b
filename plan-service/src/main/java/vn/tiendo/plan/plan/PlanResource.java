package vn.tiendo.plan.plan;

import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.plan.domain.KeptPlan;

/** What a plan is for the decision who may do what. */
public final class PlanResource {

    private PlanResource() {
    }

    public static Resource of(KeptPlan kept) {
        var unit = kept.plan().unit();
        return switch (kept.state()) {
            case DRAFT -> new Resource.Draft(unit);
            case IN_FORCE, CLOSED -> new Resource.PlanInForce(unit);
        };
    }
}
