package vn.tiendo.measurement.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.obligation.domain.Obligation;
import vn.tiendo.measurement.obligation.domain.Punctuality;
import vn.tiendo.measurement.obligation.domain.Standing;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;

/** Who owes what by when. */
@RestController
@RequestMapping("/api/v1/obligations")
class ObligationController {

    private final FindObligations obligations;
    private final DecisionProblems decisions;
    private final Problems problems;

    ObligationController(FindObligations obligations, DecisionProblems decisions, Problems problems) {
        this.obligations = obligations;
        this.decisions = decisions;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit, @AuthenticationPrincipal Caller caller) {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return decisions.of(Authority.read(caller));
        }
        List<Violation> violations = new ArrayList<>();
        @Nullable Period knownPeriod = period(period, violations);
        @Nullable Standing knownState = state(state, violations);
        Page.refusal(limit).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations);
        }
        LocalDate today = obligations.today();
        List<Obligation> found = obligations.list(caller,
                new FindObligations.Wanted(plan, department, knownPeriod, knownState, after, limit + 1));
        return ResponseEntity.ok(Page.of(found, limit, Obligation::order).map(each -> view(each, today)));
    }

    /** How completely and punctually each department has reported to a plan. */
    @GetMapping("/punctuality")
    ResponseEntity<?> punctuality(@RequestParam String plan, @AuthenticationPrincipal Caller caller) {
        return Authority.read(caller) instanceof Decision.Allowed
                ? ResponseEntity.ok(Map.of("plan", plan, "on", obligations.today().toString(), "items",
                        obligations.punctuality(caller, plan).stream().map(ObligationController::view).toList()))
                : decisions.of(Authority.read(caller));
    }

    private static Map<String, Object> view(Obligation obligation, LocalDate today) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("submission", obligation.id().toString());
        view.put("plan", obligation.id().plan());
        view.put("unit", obligation.unit());
        view.put("department", obligation.id().department());
        view.put("period", obligation.id().period().toString());
        view.put("from", obligation.dates().from().toString());
        view.put("closing", obligation.dates().closing().toString());
        view.put("dueOn", obligation.dates().due().toString());
        view.put("state", obligation.on(today).name());
        @Nullable Progress progress = obligation.progress();
        if (progress != null) {
            view.put("submissionState", progress.state().name());
            view.put("version", progress.version());
            if (progress.extendedTo() != null) {
                view.put("extendedTo", progress.extendedTo().toString());
            }
        }
        view.put("owed", obligation.owed());
        view.put("given", obligation.given());
        return view;
    }

    private static Map<String, Object> view(Punctuality punctuality) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("department", punctuality.department());
        view.put("due", punctuality.due());
        view.put("handedIn", punctuality.handedIn());
        view.put("onTime", punctuality.onTime());
        view.put("approved", punctuality.approved());
        return view;
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

    private static @Nullable Standing state(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Standing.values()).filter(each -> each.name().equals(text)).findFirst().orElseGet(() -> {
            violations.add(new Violation("/state", "unknown-value", text, List.of(Standing.values())));
            return null;
        });
    }
}
