package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Authority;
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
import vn.tiendo.platform.problem.Violation;

/** A department hands over figures. */
@Component
class FileSubmission {

    private final Plans plans;
    private final ChangeSubmission submissions;
    private final ReportingCalendar calendar;
    private final InstantSource clock;

    FileSubmission(Plans plans, ChangeSubmission submissions, ReportingCalendar calendar, InstantSource clock) {
        this.plans = plans;
        this.submissions = submissions;
        this.calendar = calendar;
        this.clock = clock;
    }

    Outcome file(ReadFiling read, Caller caller, IfMatch seen, boolean dryRun) {
        Filing filing = read.filing();
        @Nullable Plan plan = plans.find(filing.plan()).orElse(null);
        if (!allowed(caller, filing, plan)) {
            return new Outcome.Refused(new Refusal.Forbidden());
        }
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
        Submission none = Submission.none(id, plan.unit(), calendar);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return submissions.change(id, none, seen, !dryRun,
                before -> before.file(filing, found, caller, at, calendar.dayOf(at)));
    }

    private static boolean allowed(Caller caller, Filing filing, @Nullable Plan plan) {
        return plan == null
                ? Authority.reportsFor(caller, filing.department())
                : Authority.allows(caller, Action.FILE, Owner.of(plan, filing.department()));
    }
}
