package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.ChangeLimits;
import vn.tiendo.measurement.submission.domain.HandIn;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** What is demanded of figures when they are handed in, with all that is stored beside which they are laid, in one read. */
@Component
class HandIns {

    private final PlanVersions plans;
    private final SubmissionDocuments documents;
    private final ChangeLimits limits;

    HandIns(PlanVersions plans, SubmissionDocuments documents, ChangeLimits limits) {
        this.plans = plans;
        this.documents = documents;
        this.limits = limits;
    }

    /** @param plan the version that counts for the period */
    HandIn of(Plan plan, SubmissionId id) {
        Optional<Plan> former = plans.yearBefore(plan);
        Optional<SubmissionId> last = id.period().before().map(each -> new SubmissionId(plan.id(), id.department(), each));
        Optional<SubmissionId> then = former
                .map(each -> new SubmissionId(each.id(), id.department(), id.period().yearBefore()));
        List<SubmissionId> others = HandIn.others(plan, id.department()).stream()
                .map(each -> new SubmissionId(plan.id(), each, id.period())).toList();
        Map<SubmissionId, Submission> found = documents.figures(
                Stream.concat(Stream.of(last, then).flatMap(Optional::stream), others.stream()).toList());
        return HandIn.of(plan, id, last.map(found::get), then.map(found::get), former,
                others.stream().flatMap(each -> Stream.ofNullable(found.get(each))).toList(), limits);
    }

    /** Of a plan that is known. */
    HandIn of(SubmissionId id) {
        return of(plans.asOf(plans.now(id.plan()).orElseThrow(), id.period()), id);
    }
}
