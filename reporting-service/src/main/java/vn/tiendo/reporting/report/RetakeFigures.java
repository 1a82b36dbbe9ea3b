package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.report.StepOutcome.Refused;
import vn.tiendo.reporting.report.StepOutcome.Stale;
import vn.tiendo.reporting.report.StepOutcome.Taken;
import vn.tiendo.reporting.report.StepOutcome.Unknown;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.ReportInput;

/** Takes the figures of a report anew; what people wrote stays. It is a draft again. */
@Component
class RetakeFigures {

    private static final String ACTION = "report.retake";

    private final TakeStep steps;
    private final TakeFigures figures;
    private final ReportDocuments reports;
    private final ReportJson json;

    RetakeFigures(TakeStep steps, TakeFigures figures, ReportDocuments reports, ReportJson json) {
        this.steps = steps;
        this.figures = figures;
        this.reports = reports;
        this.json = json;
    }

    StepOutcome retake(String id, @Nullable String seen, Caller caller, Instant at) {
        return steps.take(id, Action.WRITE_REPORT, ACTION, seen, caller, at, report -> {
            Optional<Report.Refusal> refusal = report.refusesChange();
            return refusal.isPresent() ? new Refused(refusal.get(), report) : retaken(report, caller, at);
        });
    }

    private StepOutcome retaken(Report report, Caller caller, Instant at) {
        Optional<ReportInput> fresh = figures.take(Wish.of(report.input()), at);
        if (fresh.isEmpty()) {
            return new Unknown();
        }
        ReportInput input = figures.correcting(report.kind(), fresh.get()).narrated(report.input().narrative());
        Report next = report.retaken(json.freeze(input), at);
        return reports.replace(next, StepDeeds.done(ACTION, report, caller, at), List.of()) ? new Taken(next) : new Stale();
    }
}
