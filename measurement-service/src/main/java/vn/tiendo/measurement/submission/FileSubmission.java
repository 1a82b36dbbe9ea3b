package vn.tiendo.measurement.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Attachments;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.EntryLock;
import vn.tiendo.measurement.submission.domain.EvidenceRules;
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
import vn.tiendo.platform.web.Precondition;

/** A department hands over figures. */
@Component
class FileSubmission {

    private final PlanVersions plans;
    private final ChangeSubmission submissions;
    private final Attempts attempts;
    private final ReportingCalendar calendar;
    private final OriginalFiles originals;
    private final HandIns handIns;
    private final Attachments attachments;
    private final EntryLock lock;

    FileSubmission(PlanVersions plans, ChangeSubmission submissions, Attempts attempts, ReportingCalendar calendar,
            OriginalFiles originals, HandIns handIns, Attachments attachments, EntryLock lock) {
        this.plans = plans;
        this.submissions = submissions;
        this.attempts = attempts;
        this.calendar = calendar;
        this.originals = originals;
        this.handIns = handIns;
        this.attachments = attachments;
        this.lock = lock;
    }

    /** What came of the first look, before the submission itself is read. */
    sealed interface Look {
    }

    /** Nothing will come of it. */
    record Refused(Refusal refusal) implements Look {
    }

    /**
     * To be merged into the submission.
     *
     * @param plan the version that counts for the period
     * @param none what it is merged into when nothing is stored yet
     * @param found what is wrong with it already
     * @param lock why nothing comes in for it
     */
    record Ready(SubmissionId id, Plan plan, Attempt attempt, Submission none, Filing filing, List<Violation> found,
            Function<Submission, Optional<Refusal>> lock, LocalDate today) implements Look {

        /** @param handIn what is demanded when it is handed in */
        Outcome mergedInto(Submission before, HandIn handIn) {
            return lock.apply(before).<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> before.file(filing, found, handIn, attempt.caller(), attempt.at(), today));
        }
    }

    Outcome file(ReadFiling read, Caller caller, Precondition seen, boolean dryRun) {
        return switch (look(read, caller)) {
            case Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case Ready ready -> submissions.change(ready.id(), ready.attempt(), ready.none(), seen,
                    before -> ready.mergedInto(before, handIns.of(ready.plan(), ready.id())),
                    (before, changed) -> dryRun || store(read, before, changed, ready.attempt()));
        };
    }

    /** Whether the caller may file it at all, and what the plan demands of it. */
    Look look(ReadFiling read, Caller caller) {
        Filing filing = read.filing();
        @Nullable Plan now = plans.now(filing.plan()).orElse(null);
        Attempt attempt = attempts.attempt(Action.FILE, filing.name(), owner(caller, filing, now), caller);
        Decision decision = attempt.decide(null);
        if (!(decision instanceof Decision.Allowed)) {
            attempts.refused(attempt, decision, 0);
            return new Refused(new Refusal.NotAllowed(decision));
        }
        if (now != null && now.closed()) {
            return new Refused(new Refusal.PlanClosed(now.id()));
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
            return new Refused(new Refusal.Invalid(filing.places().of(found)));
        }
        SubmissionId id = new SubmissionId(plan.id(), filing.department(), period);
        Optional<Refusal> stale = stale(read.planVersion(), plan, id);
        if (stale.isPresent()) {
            return new Refused(stale.get());
        }
        if (EvidenceRules.concern(filing)) {
            found.addAll(EvidenceRules.check(filing, attachments.of(id)));
        }
        Submission none = Submission.none(id, plan.unit(), calendar.dates(plan, period));
        LocalDate today = calendar.dayOf(attempt.at());
        return new Ready(id, plan, attempt, none, filing, found,
                before -> lock.onEntry(before, plans.firstTold(plan.id()), today), today);
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
        if (delivery.door().isFile() && delivery.place() == null) {
            originals.keep(delivery.sha256(), read.body());
        }
        return submissions.store(before, changed, attempt);
    }

    /** A plan that is not known is taken for one of the caller's own unit, until it is told that there is none. */
    private static Owner owner(Caller caller, Filing filing, @Nullable Plan plan) {
        return plan == null ? new Owner(caller.unit(), List.of(caller.unit()), filing.department())
                : Owner.of(plan, filing.department());
    }
}
