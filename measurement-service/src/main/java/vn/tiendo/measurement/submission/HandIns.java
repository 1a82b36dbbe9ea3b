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

    /**
     * The submissions beside which one is laid.
     *
     * @param last of the period before
     * @param then of the same period a year before
     * @param former the plan of that year
     * @param others of other departments
     */
    record Beside(Optional<SubmissionId> last, Optional<SubmissionId> then, Optional<Plan> former, List<SubmissionId> others) {

        List<SubmissionId> all() {
            return Stream.concat(Stream.of(last, then).flatMap(Optional::stream), others.stream()).toList();
        }
    }

    /** @param plan the version that counts for the period */
    Beside beside(Plan plan, SubmissionId id) {
        Optional<Plan> former = plans.yearBefore(plan);
        return new Beside(id.period().before().map(each -> new SubmissionId(plan.id(), id.department(), each)),
                former.map(each -> new SubmissionId(each.id(), id.department(), id.period().yearBefore())), former,
                HandIn.others(plan, id.department()).stream().map(each -> new SubmissionId(plan.id(), each, id.period())).toList());
    }

    HandIn of(Plan plan, SubmissionId id) {
        Beside beside = beside(plan, id);
        return of(plan, id, beside, documents.figures(beside.all()));
    }

    /** @param known submissions by id, as far as they are there */
    HandIn of(Plan plan, SubmissionId id, Beside beside, Map<SubmissionId, Submission> known) {
        return HandIn.of(plan, id, beside.last().map(known::get), beside.then().map(known::get), beside.former(),
                beside.others().stream().flatMap(each -> Stream.ofNullable(known.get(each))).toList(), limits);
    }

    /** Of a plan that is known. */
    HandIn of(SubmissionId id) {
        return of(plans.asOf(plans.now(id.plan()).orElseThrow(), id.period()), id);
    }
}
