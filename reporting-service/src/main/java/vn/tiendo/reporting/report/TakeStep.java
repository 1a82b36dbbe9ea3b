package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.report.StepOutcome.Denied;
import vn.tiendo.reporting.report.StepOutcome.Refused;
import vn.tiendo.reporting.report.StepOutcome.Stale;
import vn.tiendo.reporting.report.StepOutcome.Taken;
import vn.tiendo.reporting.report.StepOutcome.Unknown;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Person;

/** What is the same for every step of a report: it is there, the caller may, and it is as the caller has seen it. */
@Component
class TakeStep {

    private static final String REVIEW = "report.review";

    private final ReportDocuments reports;
    private final AuditTrail audit;

    TakeStep(ReportDocuments reports, AuditTrail audit) {
        this.reports = reports;
        this.audit = audit;
    }

    StepOutcome review(String id, @Nullable String seen, Caller caller, Instant at) {
        return take(id, Action.REVIEW_REPORT, REVIEW, seen, caller, at, report -> {
            Person by = new Person(caller.id(), caller.name());
            Optional<Report.Refusal> refusal = report.refusesReview(by);
            if (refusal.isPresent()) {
                return new Refused(refusal.get(), report);
            }
            Report next = report.reviewed(by, at);
            return reports.replace(next, StepDeeds.done(REVIEW, report, caller, at), List.of())
                ? new Taken(next) : new Stale();
        });
    }

    /** @param seen what the caller's If-Match says */
    StepOutcome take(String id, Action action, String deed, @Nullable String seen, Caller caller, Instant at,
        Function<Report, StepOutcome> step) {
        Optional<Report> found = reports.find(id);
        if (found.isEmpty() || isHidden(found.get(), caller)) {
            return new Unknown();
        }
        Report report = found.get();
        Decision decision = Authority.decide(caller, action, report.unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            audit.note(StepDeeds.refused(deed, id, report.unit(), caller, at, decision));
            return new Denied(decision);
        }
        return new Precondition(seen).holdsOf(report.version()) ? step.apply(report) : new Stale();
    }

    private static boolean isHidden(Report report, Caller caller) {
        return Authority.decideReading(caller, report.issued() != null, report.unitPath()) instanceof Decision.Hidden;
    }
}
