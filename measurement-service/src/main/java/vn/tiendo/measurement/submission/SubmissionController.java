package vn.tiendo.measurement.submission;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.precondition.domain.IfMatch;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;

/** Filing figures, and reading one submission. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionController {

    private final FilingReader reader;
    private final FileSubmission filing;
    private final FindSubmissions submissions;
    private final Refusals refusals;

    SubmissionController(FilingReader reader, FileSubmission filing, FindSubmissions submissions, Refusals refusals) {
        this.reader = reader;
        this.filing = filing;
        this.submissions = submissions;
        this.refusals = refusals;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> file(@RequestBody byte[] body, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        ReadFiling read = reader.filing(body);
        return switch (filing.file(read, caller, new IfMatch(ifMatch), dryRun)) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal, read.filing().figures());
            case Outcome.Changed(Submission submission, var _) -> received(submission, dryRun);
        };
    }

    @GetMapping("/{plan}/{department}/{period}")
    ResponseEntity<?> get(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @AuthenticationPrincipal Caller caller) {
        Optional<SubmissionId> id = Period.parse(period).map(known -> new SubmissionId(plan, department, known));
        FindSubmissions.Found found = submissions.find(caller, id);
        return found.submission().<ResponseEntity<?>>map(submission -> ResponseEntity.ok()
                .eTag(Refusals.etag(submission)).body(SubmissionView.whole(submission)))
                .orElseGet(() -> refusals.answer(new Refusal.NotAllowed(found.decision()), List.of()));
    }

    private static ResponseEntity<?> received(Submission submission, boolean dryRun) {
        Receipt receipt = submission.receipts().getLast();
        if (dryRun) {
            return ResponseEntity.ok(SubmissionView.receipt(receipt, true));
        }
        HttpStatus status = submission.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).location(URI.create("/api/v1/receipts/" + receipt.id()))
                .eTag(Refusals.etag(submission)).body(SubmissionView.receipt(receipt, false));
    }
}
