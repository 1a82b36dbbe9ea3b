package vn.tiendo.measurement.submission;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.ChangeLimits;
import vn.tiendo.measurement.submission.domain.HandIn;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** What is demanded of figures when they are handed in, with what is stored that they are laid beside. */
@Component
class HandIns {

    private final PlanVersions plans;
    private final EarlierFigures earlier;
    private final ChangeLimits limits;

    HandIns(PlanVersions plans, EarlierFigures earlier, ChangeLimits limits) {
        this.plans = plans;
        this.earlier = earlier;
        this.limits = limits;
    }

    /** @param plan the version that counts for the period */
    HandIn of(Plan plan, SubmissionId id) {
        return new HandIn(plan, earlier.before(plan, id), limits);
    }

    /** Of a plan that is known. */
    HandIn of(SubmissionId id) {
        return of(plans.asOf(plans.now(id.plan()).orElseThrow(), id.period()), id);
    }
}
