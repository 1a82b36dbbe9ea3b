package vn.tiendo.measurement.submission;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.History;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** What a department handed in for earlier periods, in one read for all its figures. */
@Component
class EarlierFigures {

    private final PlanVersions plans;
    private final SubmissionDocuments documents;

    EarlierFigures(PlanVersions plans, SubmissionDocuments documents) {
        this.plans = plans;
        this.documents = documents;
    }

    History before(Plan plan, SubmissionId id) {
        Optional<Plan> former = plans.yearBefore(plan);
        Optional<SubmissionId> last = id.period().before().map(each -> new SubmissionId(plan.id(), id.department(), each));
        Optional<SubmissionId> then = former
                .map(each -> new SubmissionId(each.id(), id.department(), id.period().yearBefore()));
        if (last.isEmpty() && then.isEmpty()) {
            return History.NONE;
        }
        Map<SubmissionId, Submission> found = documents.figures(Stream.of(last, then).flatMap(Optional::stream).toList());
        return History.of(plan, last.map(found::get), then.map(found::get), former);
    }
}
