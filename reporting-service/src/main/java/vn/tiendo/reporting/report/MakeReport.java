package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Author;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;

/** Makes a report: takes the approved scoreboard at the period's end, freezes it, stores it. */
@Component
class MakeReport {

    private static final String ACTION = "report.make";

    /** What came of it. */
    sealed interface Outcome {
    }

    record Made(Report report) implements Outcome {
    }

    record UnknownPlan() implements Outcome {
    }

    record Forbidden(Decision why) implements Outcome {
    }

    /** @param year of the plan */
    record OtherYear(int year) implements Outcome {
    }

    private final FindScoreboard scoreboards;
    private final ReportDocuments reports;
    private final ReportJson json;
    private final AuditTrail audit;

    MakeReport(FindScoreboard scoreboards, ReportDocuments reports, ReportJson json, AuditTrail audit) {
        this.scoreboards = scoreboards;
        this.reports = reports;
        this.json = json;
        this.audit = audit;
    }

    Outcome make(ReportRequest request, Period period, Caller caller, Instant at) {
        Optional<Scoreboard> latest = scoreboards.find(request.plan(), Basis.APPROVED, When.NOW);
        if (latest.isEmpty()) {
            return new UnknownPlan();
        }
        Decision decision = Authority.decide(caller, Action.MAKE_REPORT, latest.get().unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            audit.note(refused(request, latest.get().unit(), caller, at, decision));
            return new Forbidden(decision);
        }
        if (latest.get().year() != period.year()) {
            return new OtherYear(latest.get().year());
        }
        Scoreboard scoreboard = scoreboards.find(request.plan(), Basis.APPROVED, When.endOf(period)).orElseThrow();
        Report report = report(request, period, scoreboard, new Author(caller.id(), caller.name()), at);
        reports.insert(report, Deed.done(ACTION, report.id(), report.unit(), null, caller, at).versions(null, 1L));
        return new Made(report);
    }

    private static Deed refused(ReportRequest request, String unit, Caller caller, Instant at, Decision why) {
        String reason = why instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        return Deed.refused(ACTION, request.plan(), unit, null, caller, at, reason);
    }

    private Report report(ReportRequest request, Period period, Scoreboard scoreboard, Author author, Instant at) {
        ReportInput input = Freezing.freeze(scoreboard, period, request.superior(), request.imprint());
        return new Report(UUID.randomUUID().toString(), request.kind(), scoreboard.plan(), scoreboard.unit(),
            scoreboard.unitPath(), period.toString(), at, author, ReportJson.sha256(json.write(input)), input);
    }
}
