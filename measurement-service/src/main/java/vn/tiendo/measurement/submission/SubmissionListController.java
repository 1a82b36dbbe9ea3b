package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Pages of submissions. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionListController {

    private static final int LARGEST_PAGE = 500;

    private final FindSubmissions submissions;
    private final Problems problems;

    SubmissionListController(FindSubmissions submissions, Problems problems) {
        this.submissions = submissions;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "200") int limit, @AuthenticationPrincipal Caller caller) {
        List<Violation> violations = new ArrayList<>();
        @Nullable Period knownPeriod = period(period, violations);
        @Nullable State knownState = state(state, violations);
        if (limit < 1 || limit > LARGEST_PAGE) {
            violations.add(new Violation("#limit", "out-of-range", limit, "1-" + LARGEST_PAGE));
        }
        if (!violations.isEmpty()) {
            return problems.invalid(violations);
        }
        return ResponseEntity.ok(page(submissions.list(caller,
                new FindSubmissions.Wanted(plan, department, knownPeriod, knownState, after, limit + 1)), limit));
    }

    /** @param found one more than the page holds when there is more */
    private static Map<String, Object> page(List<Submission> found, int limit) {
        List<Submission> items = found.subList(0, Math.min(limit, found.size()));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items.stream().map(SubmissionView::summary).toList());
        if (found.size() > limit) {
            page.put("next", items.getLast().id().toString());
        }
        return page;
    }

    private static @Nullable Period period(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        return Period.parse(text).orElseGet(() -> {
            violations.add(new Violation("#period", "malformed-period", text, "2024-M01, 2024-Q1, 2024-S1, 2024-A1"));
            return null;
        });
    }

    private static @Nullable State state(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(State.values()).filter(state -> state.name().equals(text)).findFirst().orElseGet(() -> {
            violations.add(new Violation("#state", "unknown-value", text, List.of(State.values())));
            return null;
        });
    }
}
