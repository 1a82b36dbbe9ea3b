package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.precondition.domain.IfMatch;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.FigureRules;
import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** A department hands over figures. */
@Component
class FileSubmission {

    private final Plans plans;
    private final ChangeSubmission submissions;
    private final Attempts attempts;
    private final ReportingCalendar calendar;

    FileSubmission(Plans plans, ChangeSubmission submissions, Attempts attempts, ReportingCalendar calendar) {
        this.plans = plans;
        this.submissions = submissions;
        this.attempts = attempts;
        this.calendar = calendar;
    }

    Outcome file(ReadFiling read, Caller caller, IfMatch seen, boolean dryRun) {
        Filing filing = read.filing();
        @Nullable Plan now = plans.find(filing.plan()).orElse(null);
        Attempt attempt = attempts.attempt(Action.FILE, object(filing), owner(caller, filing, now), caller);
        Decision decision = attempt.decide(null);
        if (!(decision instanceof Decision.Allowed)) {
            attempts.refused(attempt, decision, 0);
            return new Outcome.Refused(new Refusal.NotAllowed(decision));
        }
        if (now != null && now.closed()) {
            return new Outcome.Refused(new Refusal.PlanClosed(now.id()));
        }
        @Nullable Plan plan = asOfItsPeriod(now, filing.period());
        List<Violation> found = new ArrayList<>(read.violations());
        if (plan != null) {
            found.addAll(FigureRules.check(plan, filing));
        } else if (!filing.plan().isEmpty()) {
            found.add(new Violation("/plan", "unknown-plan", filing.plan(), null));
        }
        @Nullable Period period = filing.period();
        if (plan == null || period == null || !plan.departments().contains(filing.department())) {
            return new Outcome.Refused(new Refusal.Invalid(found));
        }
        SubmissionId id = new SubmissionId(plan.id(), filing.department(), period);
        Submission none = Submission.none(id, plan.unit(), calendar.dates(plan, period));
        return submissions.change(id, attempt, none, seen, !dryRun,
                before -> before.file(filing, found, caller, attempt.at(), calendar.dayOf(attempt.at())));
    }

    /** The version that counts for the period; what cannot be read is checked against the plan as it is now. */
    private @Nullable Plan asOfItsPeriod(@Nullable Plan now, @Nullable Period period) {
        return now == null || period == null ? now : plans.on(now.id(), calendar.countsOn(now, period)).orElse(now);
    }

    /** A plan that is not known is taken for one of the caller's own unit, until it is told that there is none. */
    private static Owner owner(Caller caller, Filing filing, @Nullable Plan plan) {
        return plan == null ? new Owner(caller.unit(), List.of(caller.unit()), filing.department())
                : Owner.of(plan, filing.department());
    }

    private static String object(Filing filing) {
        @Nullable Period period = filing.period();
        return filing.plan() + '/' + filing.department() + '/' + (period == null ? "" : period);
    }
}
