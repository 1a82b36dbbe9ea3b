package vn.tiendo.measurement.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.ReportedKey;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Precondition;

/** Handing in, withdrawing, approving, sending back, reopening, giving more time. */
@RestController
@RequestMapping("/api/v1/submissions/{plan}/{department}")
class DecisionController {

    private final FilingReader reader;
    private final DecideOnSubmission decisions;
    private final ExtendSubmission extending;
    private final Refusals refusals;

    DecisionController(FilingReader reader, DecideOnSubmission decisions, ExtendSubmission extending,
            Refusals refusals) {
        this.reader = reader;
        this.decisions = decisions;
        this.extending = extending;
        this.refusals = refusals;
    }

    @PostMapping("/{period}:submit")
    ResponseEntity<?> submit(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(plan, department, period, id -> decisions.submit(id, caller, new Precondition(ifMatch)));
    }

    @PostMapping("/{period}:withdraw")
    ResponseEntity<?> withdraw(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(plan, department, period, id -> decisions.withdraw(id, caller, new Precondition(ifMatch)));
    }

    @PostMapping("/{period}:approve")
    ResponseEntity<?> approve(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(plan, department, period, id -> decisions.approve(id, caller, new Precondition(ifMatch)));
    }

    @PostMapping(path = "/{period}:send-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> sendBack(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        Input input = reader.parse(body);
        input.only("reason");
        String reason = FilingReader.reason(input);
        return answer(plan, department, period,
                id -> decisions.sendBack(id, reason, FilingReader.violations(input), caller, new Precondition(ifMatch)));
    }

    @PostMapping(path = "/{period}:reopen", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> reopen(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        Input input = reader.parse(body);
        input.only("figures", "reason");
        List<ReportedKey> keys = reader.keys(input);
        String reason = FilingReader.reason(input);
        return answer(plan, department, period,
                id -> decisions.reopen(id, keys, reason, FilingReader.violations(input), caller, new Precondition(ifMatch)));
    }

    @PostMapping(path = "/{period}:extend", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> extend(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        Input input = reader.parse(body);
        input.only("until", "reason");
        LocalDate until = input.date("until");
        String reason = FilingReader.reason(input);
        return answer(plan, department, period, id -> extending.extend(id, until, reason, FilingReader.violations(input),
                caller, new Precondition(ifMatch)));
    }

    private ResponseEntity<?> answer(String plan, String department, String period,
            Function<SubmissionId, Outcome> decide) {
        Optional<Period> known = Period.parse(period);
        if (known.isEmpty()) {
            return refusals.answer(new Refusal.NotFound(), List.of());
        }
        return switch (decide.apply(new SubmissionId(plan, department, known.get()))) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal, List.of());
            case Outcome.Changed(Submission submission, var _) ->
                ResponseEntity.ok().eTag(Refusals.etag(submission)).body(SubmissionView.whole(submission));
        };
    }
}
