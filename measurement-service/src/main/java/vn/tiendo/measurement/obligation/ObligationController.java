package vn.tiendo.measurement.obligation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

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
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;

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
    ResponseEntity<?> list(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return decisions.of(Authority.read(caller));
        }
        Query query = new Query(request::getParameter);
        int limit = query.limit();
        FindObligations.Wanted wanted = new FindObligations.Wanted(query.text("plan").orElse(null), query.text("department").orElse(null),
                query.read("period", Period::parse, "malformed-period", Period.FORMS).orElse(null),
                query.constant("state", Standing.class).orElse(null), query.text("after").orElse(null), limit + 1);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        LocalDate today = obligations.today();
        List<Obligation> found = obligations.list(caller, wanted);
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

    private Map<String, Object> view(Obligation obligation, LocalDate today) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("submission", obligation.id().toString());
        view.put("plan", obligation.id().plan());
        view.put("unit", obligation.unit());
        view.put("department", obligation.id().department());
        view.put("period", obligation.id().period().toString());
        view.put("from", obligation.dates().from().toString());
        view.put("closing", obligation.dates().closing().toString());
        view.put("dueOn", obligation.dates().due().toString());
        obligations.entryUntil(obligation).ifPresent(last -> view.put("entryUntil", last.toString()));
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
}
