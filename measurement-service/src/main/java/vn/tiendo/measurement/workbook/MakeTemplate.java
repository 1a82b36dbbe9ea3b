package vn.tiendo.measurement.workbook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.delegation.domain.Delegations;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.Subject;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.measurement.submission.domain.Submissions;
import vn.tiendo.measurement.workbook.domain.Template;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** A form for who may report for the department; it holds figures, so each is recorded as taken out. */
@Component
class MakeTemplate {

    private final Plans plans;
    private final Submissions submissions;
    private final Delegations delegations;
    private final ReportingCalendar calendar;
    private final AuditTrail trail;
    private final InstantSource clock;

    MakeTemplate(Plans plans, Submissions submissions, Delegations delegations, ReportingCalendar calendar, AuditTrail trail,
            InstantSource clock) {
        this.plans = plans;
        this.submissions = submissions;
        this.delegations = delegations;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param template absent when the decision is not to give it, and when the department is asked for nothing */
    record Made(Decision decision, Optional<Template> template) {
    }

    Made make(String plan, String department, String period, Caller caller) {
        Optional<Plan> now = plans.find(plan);
        Decision decision = now.map(known -> decide(Owner.of(known, department), caller)).orElseGet(Decision::hidden);
        Optional<SubmissionId> id = SubmissionId.of(plan, department, period);
        if (!(decision instanceof Decision.Allowed) || id.isEmpty()) {
            return new Made(decision, Optional.empty());
        }
        Optional<Template> template = now.map(known -> template(known, id.get())).filter(made -> !made.sections().isEmpty());
        template.ifPresent(_ -> record(now.orElseThrow(), id.get(), caller));
        return new Made(decision, template);
    }

    private Decision decide(Owner owner, Caller caller) {
        LocalDate today = calendar.dayOf(clock.instant());
        return Authority.decide(caller, other -> delegations.departments(owner.unit(), caller.id(), today).contains(other),
                Action.TEMPLATE, new Subject(owner, null));
    }

    private Template template(Plan now, SubmissionId id) {
        Plan plan = plans.on(now.id(), calendar.countsOn(now, id.period())).orElse(now);
        Optional<Submission> last = id.period().before()
                .flatMap(before -> submissions.find(new SubmissionId(id.plan(), id.department(), before)));
        return Template.of(plan, id, calendar.dates(plan, id.period()), submissions.find(id), last);
    }

    private void record(Plan plan, SubmissionId id, Caller caller) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        trail.note(Deed.done("submission.template", id.toString(), plan.unit(), id.department(), caller, at)
                .onBehalfOf(id.department().equals(caller.department()) ? null : id.department()));
    }
}
