package vn.tiendo.measurement.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

/** A reviewer gives a department more time, whether or not anything was filed yet. */
@Component
class ExtendSubmission {

    private final PlanVersions plans;
    private final ChangeSubmission submissions;
    private final Attempts attempts;
    private final ReportingCalendar calendar;

    ExtendSubmission(PlanVersions plans, ChangeSubmission submissions, Attempts attempts, ReportingCalendar calendar) {
        this.plans = plans;
        this.submissions = submissions;
        this.attempts = attempts;
        this.calendar = calendar;
    }

    /** @param unreadable what was wrong with the body */
    Outcome extend(SubmissionId id, LocalDate until, String reason, List<Violation> unreadable, Caller caller, Precondition seen) {
        Optional<Plan> plan = plans.now(id.plan()).map(now -> plans.asOf(now, id.period()))
                .filter(known -> isOwed(known, id.department(), id.period()));
        if (plan.isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        Attempt attempt = attempts.attempt(Action.EXTEND, id.toString(), Owner.of(plan.get(), id.department()), caller);
        Submission none = Submission.none(id, plan.get().unit(), calendar.dates(plan.get(), id.period()));
        return submissions.change(id, attempt, none, seen,
                before -> unreadable.isEmpty() ? before.extend(until, reason, caller, attempt.at(), calendar.dayOf(attempt.at()))
                        : new Outcome.Refused(new Refusal.Invalid(unreadable)),
                (before, changed) -> submissions.store(before, changed, attempt));
    }

    private static boolean isOwed(Plan plan, String department, Period period) {
        return period.year() == plan.year() && plan.targets().values().stream()
                .anyMatch(target -> target.measure() != Measure.NONE && target.frequency() == period.frequency()
                        && target.reporting().contains(department));
    }
}
