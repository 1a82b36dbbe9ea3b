package vn.tiendo.measurement.submission;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Access;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Asks for those who keep what belongs to a submission. */
@Component
class SubmissionAccess implements Access {

    private final Plans plans;
    private final SubmissionDocuments documents;
    private final Attempts attempts;

    SubmissionAccess(Plans plans, SubmissionDocuments documents, Attempts attempts) {
        this.plans = plans;
        this.documents = documents;
        this.attempts = attempts;
    }

    @Override
    public Answer ask(Action action, Optional<SubmissionId> id, Caller caller) {
        Optional<Plan> plan = id.flatMap(known -> plans.find(known.plan()));
        return plan.map(known -> ask(action, id.orElseThrow(), known, caller))
                .orElseGet(() -> new Refused(Decision.hidden()));
    }

    private Answer ask(Action action, SubmissionId id, Plan plan, Caller caller) {
        Optional<Submission> stored = documents.find(id);
        Attempt attempt = attempts.attempt(action, id.toString(), Owner.of(plan, id.department()), caller);
        Decision decision = attempt.decide(stored.map(Submission::state).orElse(null));
        if (decision instanceof Decision.Allowed) {
            return new Granted(plan, stored.map(whole -> Authority.seen(caller, whole)), attempt.at());
        }
        if (!action.reads()) {
            attempts.refused(attempt, decision, stored.map(Submission::version).orElse(0L));
        }
        return new Refused(decision);
    }
}
