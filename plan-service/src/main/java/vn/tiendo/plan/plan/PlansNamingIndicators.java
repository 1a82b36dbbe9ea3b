package vn.tiendo.plan.plan;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.indicator.domain.FindIndicatorUse;

/** Looks through all plans in force for an indicator. */
@Component
class PlansNamingIndicators implements FindIndicatorUse {

    /** As many as a message can name. */
    private static final int SOME = 10;

    private final PlanDocuments plans;

    PlansNamingIndicators(PlanDocuments plans) {
        this.plans = plans;
    }

    @Override
    public List<String> of(String code) {
        return plans.inForceMeasuring(code, SOME);
    }
}
