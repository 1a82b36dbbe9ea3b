package vn.tiendo.reporting.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.report.domain.Difference;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.ReportInput.Imprint;
import vn.tiendo.reporting.signature.domain.SignDocument;

/** The steps of a report over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportStepController {

    private final TakeStep steps;
    private final IssueReport issueReport;
    private final ReportView views;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final InstantSource clock;

    ReportStepController(TakeStep steps, IssueReport issueReport, ReportView views, Problems problems,
        DecisionProblems refusals, InstantSource clock) {
        this.steps = steps;
        this.issueReport = issueReport;
        this.views = views;
        this.problems = problems;
        this.refusals = refusals;
        this.clock = clock;
    }

    @PostMapping("/{id}:review")
    ResponseEntity<?> review(@PathVariable String id,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        return answer(steps.review(id, seen, caller, now()));
    }

    @PostMapping("/{id}:issue")
    ResponseEntity<?> issue(@PathVariable String id, @RequestBody JsonNode body,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        Input input = Input.of(body);
        input.only("number", "date", "signer", "place", "asReviewed");
        Imprint imprint = ReportRequest.imprint(input);
        boolean asReviewed = input.flag("asReviewed", false);
        return input.violations().isEmpty()
            ? answer(issueReport.issue(id, imprint, asReviewed, seen, caller, now()))
            : problems.invalid(input.violations());
    }

    /** In the store's precision, so that the answer says what later reads will say. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ResponseEntity<?> answer(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Taken(var report) ->
                ResponseEntity.ok().eTag(ReportController.etag(report)).body(views.whole(report));
            case StepOutcome.Unknown() -> problems.of(HttpStatus.NOT_FOUND);
            case StepOutcome.Denied(var why) -> refusals.of(why);
            case StepOutcome.Refused(var why, var state) -> refused(why, state);
            case StepOutcome.Stale() -> problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
            case StepOutcome.Invalid(var violations) -> problems.invalid(violations);
            case StepOutcome.FiguresChanged(var differences) ->
                problems.of(HttpStatus.CONFLICT, "figures-changed", changed(differences));
            case StepOutcome.Unsigned(var why, var whose) -> problems.of(
                why == SignDocument.Failure.TIME_STAMP_UNAVAILABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT,
                why.code(), Map.of("given", whose));
            case StepOutcome.Overtaken() -> problems.of(HttpStatus.CONFLICT, "report-overtaken");
        };
    }

    private ResponseEntity<?> refused(Report.Refusal why, Report.State state) {
        return switch (why) {
            case OWN_REPORT -> problems.of(HttpStatus.FORBIDDEN, "own-report");
            case WRONG_STATE -> problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("given", state));
        };
    }

    private static List<Violation> changed(List<Difference> differences) {
        return differences.stream().map(difference -> new Violation("/" + difference.row(), "figure-changed",
            difference.was(), difference.now())).toList();
    }
}
