package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.EntryLock;
import vn.tiendo.measurement.submission.domain.FigureRules;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.ReportedKey;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

import static java.util.stream.Collectors.toSet;

/** A submission is handed in, withdrawn, approved, sent back or reopened. */
@Component
class DecideOnSubmission {

    private final Plans plans;
    private final ChangeSubmission submissions;
    private final Attempts attempts;
    private final ReportingCalendar calendar;
    private final HandIns handIns;
    private final EntryLock lock;

    DecideOnSubmission(Plans plans, ChangeSubmission submissions, Attempts attempts, ReportingCalendar calendar,
            HandIns handIns, EntryLock lock) {
        this.plans = plans;
        this.submissions = submissions;
        this.attempts = attempts;
        this.calendar = calendar;
        this.handIns = handIns;
        this.lock = lock;
    }

    Outcome submit(SubmissionId id, Caller caller, Precondition seen) {
        return decide(id, caller, Action.SUBMIT, seen,
                (before, at) -> lock.onEntry(before, plans.firstTold(id.plan()), calendar.dayOf(at)).<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> before.submit(handIns.of(id), caller, at, calendar.dayOf(at))));
    }

    Outcome withdraw(SubmissionId id, Caller caller, Precondition seen) {
        return decide(id, caller, Action.WITHDRAW, seen, (before, at) -> lock
                .onWithdrawal(before, plans.firstTold(id.plan()), calendar.dayOf(at)).<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> before.withdraw(caller, at)));
    }

    Outcome approve(SubmissionId id, Caller caller, Precondition seen) {
        return decide(id, caller, Action.APPROVE, seen, (before, at) -> before.approve(caller, at));
    }

    /** @param unreadable what was wrong with the body */
    Outcome sendBack(SubmissionId id, String reason, List<Violation> unreadable, Caller caller, Precondition seen) {
        return decide(id, caller, Action.SEND_BACK, seen, (before, at) -> unreadable.isEmpty()
                ? before.sendBack(reason, caller, at)
                : new Outcome.Refused(new Refusal.Invalid(unreadable)));
    }

    /** @param unreadable what was wrong with the body */
    Outcome reopen(SubmissionId id, List<ReportedKey> keys, String reason, List<Violation> unreadable, Caller caller,
            Precondition seen) {
        List<Violation> violations = new ArrayList<>(unreadable);
        plans.find(id.plan()).flatMap(now -> plans.on(now.id(), calendar.countsOn(now, id.period())))
                .ifPresent(plan -> violations.addAll(FigureRules.checkKeys(plan, id, keys)));
        var opened = keys.stream().map(ReportedKey::key).collect(toSet());
        return decide(id, caller, Action.REOPEN, seen, (before, at) -> violations.isEmpty()
                ? before.reopen(opened, reason, caller, at)
                : new Outcome.Refused(new Refusal.Invalid(violations)));
    }

    private Outcome decide(SubmissionId id, Caller caller, Action action, Precondition seen,
            BiFunction<Submission, Instant, Outcome> decision) {
        Optional<Plan> plan = plans.find(id.plan());
        if (plan.isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        Attempt attempt = attempts.attempt(action, id.toString(), Owner.of(plan.get(), id.department()), caller);
        boolean closed = plan.get().closed() && bringsInFigures(action);
        return submissions.change(id, attempt, seen, before -> closed
                ? new Outcome.Refused(new Refusal.PlanClosed(id.plan())) : decision.apply(before, attempt.at()));
    }

    /** What is there already is decided, also when the plan is closed. */
    private static boolean bringsInFigures(Action action) {
        return action == Action.SUBMIT || action == Action.REOPEN;
    }
}
