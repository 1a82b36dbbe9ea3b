package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Author;
import vn.tiendo.reporting.report.domain.ReportAuthority;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/** Makes a report: takes the approved scoreboard at the period's end, freezes it, stores it. */
@Component
class MakeReport {

    /** What came of it. */
    sealed interface Outcome {
    }

    record Made(Report report) implements Outcome {
    }

    record UnknownPlan() implements Outcome {
    }

    record Forbidden() implements Outcome {
    }

    /** @param year of the plan */
    record OtherYear(int year) implements Outcome {
    }

    private final FindScoreboard scoreboards;
    private final ReportDocuments reports;
    private final ReportJson json;

    MakeReport(FindScoreboard scoreboards, ReportDocuments reports, ReportJson json) {
        this.scoreboards = scoreboards;
        this.reports = reports;
        this.json = json;
    }

    Outcome make(ReportRequest request, Period period, Caller caller, Instant at) {
        Optional<Scoreboard> latest = scoreboards.find(request.plan(), Basis.APPROVED, null);
        if (latest.isEmpty()) {
            return new UnknownPlan();
        }
        if (!ReportAuthority.mayMake(caller.unit(), caller.roles(), latest.get().unit())) {
            return new Forbidden();
        }
        if (latest.get().year() != period.year()) {
            return new OtherYear(latest.get().year());
        }
        Scoreboard scoreboard = scoreboards.find(request.plan(), Basis.APPROVED, period).orElseThrow();
        Report report = report(request, period, scoreboard, new Author(caller.id(), caller.name()), at);
        reports.insert(report);
        return new Made(report);
    }

    private Report report(ReportRequest request, Period period, Scoreboard scoreboard, Author author, Instant at) {
        ReportInput input = Freezing.freeze(scoreboard, period, request.superior(), request.imprint());
        return new Report(UUID.randomUUID().toString(), request.kind(), scoreboard.plan(), scoreboard.unit(),
            scoreboard.unitPath(), period.toString(), at, author, ReportJson.sha256(json.write(input)), input);
    }
}
