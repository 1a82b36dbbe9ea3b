package vn.tiendo.reporting.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.report.domain.Imprint;

/** The steps of a report over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportStepController {

    private final TakeStep steps;
    private final IssueReport issueReport;
    private final RetakeFigures retakeFigures;
    private final StepAnswers answers;
    private final Problems problems;
    private final InstantSource clock;

    ReportStepController(TakeStep steps, IssueReport issueReport, RetakeFigures retakeFigures, StepAnswers answers,
        Problems problems, InstantSource clock) {
        this.steps = steps;
        this.issueReport = issueReport;
        this.retakeFigures = retakeFigures;
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping("/{id}:review")
    ResponseEntity<?> review(@PathVariable String id,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        return answers.of(steps.review(id, seen, caller, now()));
    }

    @PostMapping("/{id}:issue")
    ResponseEntity<?> issue(@PathVariable String id, @RequestBody JsonNode body,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        Input input = Input.of(body);
        input.only("number", "date", "signer", "place", "capacity", "position", "asReviewed");
        Imprint imprint = ReportRequest.imprint(input);
        boolean asReviewed = input.flag("asReviewed", false);
        return input.violations().isEmpty()
            ? answers.of(issueReport.issue(id, imprint, asReviewed, seen, caller, now()))
            : problems.invalid(input.violations());
    }

    @PostMapping("/{id}:retake")
    ResponseEntity<?> retake(@PathVariable String id,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        return answers.of(retakeFigures.retake(id, seen, caller, now()));
    }

    /** In the store's precision, so that the answer says what later reads will say. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
