package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;

/** Pages of submissions. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionListController {

    private final FindSubmissions submissions;
    private final Problems problems;
    private final Refusals refusals;

    SubmissionListController(FindSubmissions submissions, Problems problems, Refusals refusals) {
        this.submissions = submissions;
        this.problems = problems;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit, @AuthenticationPrincipal Caller caller) {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return refusals.answer(new Refusal.NotAllowed(Authority.read(caller)), List.of());
        }
        List<Violation> violations = new ArrayList<>();
        @Nullable Period knownPeriod = period(period, violations);
        @Nullable State knownState = state(state, violations);
        Page.refusal(limit).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations);
        }
        List<Submission> found = submissions.list(caller,
                new FindSubmissions.Wanted(plan, department, knownPeriod, knownState, after, limit + 1));
        return ResponseEntity.ok(
                Page.of(found, limit, submission -> submission.id().toString()).map(SubmissionView::summary));
    }

    private static @Nullable Period period(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        return Period.parse(text).orElseGet(() -> {
            violations.add(new Violation("/period", "malformed-period", text, "2024-M01, 2024-Q1, 2024-S1, 2024-A1"));
            return null;
        });
    }

    private static @Nullable State state(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(State.values()).filter(state -> state.name().equals(text)).findFirst().orElseGet(() -> {
            violations.add(new Violation("/state", "unknown-value", text, List.of(State.values())));
            return null;
        });
    }
}
