package vn.tiendo.measurement.history;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.SeenSubmissions;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;

/** The submissions of a department, each with its plan; they leave the system, so that is recorded. */
@Component
class ReadHistory {

    private static final String ACTION = "submission.export";

    private final SeenSubmissions submissions;
    private final Plans plans;
    private final ReportingCalendar calendar;
    private final AuditTrail trail;
    private final InstantSource clock;

    ReadHistory(SeenSubmissions submissions, Plans plans, ReportingCalendar calendar, AuditTrail trail, InstantSource clock) {
        this.submissions = submissions;
        this.plans = plans;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param each gets them one after the other, none is held */
    void read(Caller caller, SeenSubmissions.Wanted wanted, BiConsumer<Submission, Plan> each) {
        trail.note(Deed.done(ACTION, wanted.unit() + "/" + wanted.department(), wanted.unit(), wanted.department(), caller,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        submissions.each(caller, wanted, submission -> each.accept(submission, plan(submission.id())));
    }

    /** There is one wherever there is a submission: it was filed to it, and no plan is ever taken away. */
    private Plan plan(SubmissionId id) {
        Plan now = plans.find(id.plan()).orElseThrow();
        return plans.asOf(now, calendar.countsOn(now, id.period()));
    }
}
