package vn.tiendo.reporting.report;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.report.domain.Difference;
import vn.tiendo.reporting.report.domain.Report;

/** How a step in the life of a report is answered. */
@Component
class StepAnswers {

    private final ReportView views;
    private final Problems problems;
    private final DecisionProblems refusals;

    StepAnswers(ReportView views, Problems problems, DecisionProblems refusals) {
        this.views = views;
        this.problems = problems;
        this.refusals = refusals;
    }

    ResponseEntity<?> of(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Taken(var report) ->
                ResponseEntity.ok().eTag(ReportController.etag(report)).body(views.whole(report));
            case StepOutcome.Unknown() -> problems.of(HttpStatus.NOT_FOUND);
            case StepOutcome.Denied(var why) -> refusals.of(why);
            case StepOutcome.Refused(var why, var report) -> refused(why, report);
            case StepOutcome.Stale() -> problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
            case StepOutcome.Invalid(var violations) -> problems.invalid(violations);
            case StepOutcome.FiguresChanged(var differences) ->
                problems.of(HttpStatus.CONFLICT, "figures-changed", changed(differences));
            case StepOutcome.Unsigned(var why, var whose) -> problems.of(
                why.passes() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT,
                why.code(), Map.of("given", whose));
            case StepOutcome.Overtaken() -> problems.of(HttpStatus.CONFLICT, "report-overtaken");
        };
    }

    private ResponseEntity<?> refused(Report.Refusal why, Report report) {
        return switch (why) {
            case STALE_NARRATIVE -> problems.of(HttpStatus.CONFLICT, "narrative-stale", overtaken(report.stale()));
            case OWN_REPORT -> problems.of(HttpStatus.FORBIDDEN, "own-report");
            case WRONG_STATE -> problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("given", report.state()));
        };
    }

    private static List<Violation> changed(List<Difference> differences) {
        return differences.stream().map(difference -> new Violation("/" + difference.row(), "figure-changed",
            difference.was(), difference.now())).toList();
    }

    private static List<Violation> overtaken(List<Difference> differences) {
        return differences.stream().map(difference -> new Violation("/" + difference.row(), "text-overtaken",
            difference.was(), difference.now())).toList();
    }
}
