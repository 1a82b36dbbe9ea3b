package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.precondition.domain.IfMatch;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.FigureRules;
import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.measurement.submission.domain.HandIn;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.PlanChange;
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

    private final PlanVersions plans;
    private final ChangeSubmission submissions;
    private final Attempts attempts;
    private final ReportingCalendar calendar;
    private final OriginalFiles originals;
    private final HandIns handIns;

    FileSubmission(PlanVersions plans, ChangeSubmission submissions, Attempts attempts, ReportingCalendar calendar,
            OriginalFiles originals, HandIns handIns) {
        this.plans = plans;
        this.submissions = submissions;
        this.attempts = attempts;
        this.calendar = calendar;
        this.originals = originals;
        this.handIns = handIns;
    }

    Outcome file(ReadFiling read, Caller caller, IfMatch seen, boolean dryRun) {
        Filing filing = read.filing();
        @Nullable Plan now = plans.now(filing.plan()).orElse(null);
        Attempt attempt = attempts.attempt(Action.FILE, object(filing), owner(caller, filing, now), caller);
        Decision decision = attempt.decide(null);
        if (!(decision instanceof Decision.Allowed)) {
            attempts.refused(attempt, decision, 0);
            return new Outcome.Refused(new Refusal.NotAllowed(decision));
        }
        if (now != null && now.closed()) {
            return new Outcome.Refused(new Refusal.PlanClosed(now.id()));
        }
        @Nullable Plan plan = now == null ? null : plans.asOf(now, filing.period());
        List<Violation> found = new ArrayList<>(read.violations());
        if (plan != null) {
            found.addAll(FigureRules.check(plan, filing, calendar));
        } else if (!filing.plan().isEmpty()) {
            found.add(new Violation("/plan", "unknown-plan", filing.plan(), null));
        }
        @Nullable Period period = filing.period();
        if (plan == null || period == null || !plan.departments().contains(filing.department())) {
            return new Outcome.Refused(new Refusal.Invalid(filing.places().of(found)));
        }
        SubmissionId id = new SubmissionId(plan.id(), filing.department(), period);
        Optional<Refusal> stale = stale(read.planVersion(), plan, id);
        if (stale.isPresent()) {
            return new Outcome.Refused(stale.get());
        }
        HandIn handIn = handIns.of(plan, id);
        Submission none = Submission.none(id, plan.unit(), calendar.dates(plan, period));
        return submissions.change(id, attempt, none, seen,
                before -> before.file(filing, found, handIn, caller, attempt.at(), calendar.dayOf(attempt.at())),
                (before, changed) -> dryRun || store(read, before, changed, attempt));
    }

    /** A form of an earlier version will do as long as it asks for the same. */
    private Optional<Refusal> stale(@Nullable Long filled, Plan plan, SubmissionId id) {
        if (filled == null || filled == plan.sequence()) {
            return Optional.empty();
        }
        Optional<List<PlanChange>> changes = plans.version(plan.id(), filled).map(older -> PlanChange.between(older, plan, id));
        return changes.filter(List::isEmpty).isPresent() ? Optional.empty()
                : Optional.of(new Refusal.StaleTemplate(filled, plan.sequence(), changes.orElse(List.of())));
    }

    private boolean store(ReadFiling read, Stored before, Outcome.Changed changed, Attempt attempt) {
        Delivery delivery = read.filing().delivery();
        if (delivery.door().isFile()) {
            originals.keep(delivery.sha256(), read.body());
        }
        return submissions.store(before, changed, attempt);
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
