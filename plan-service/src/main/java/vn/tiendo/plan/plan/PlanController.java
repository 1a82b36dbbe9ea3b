package vn.tiendo.plan.plan;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.plan.sheet.Workbooks;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Precondition;

/** /api/v1/plans. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final DraftPlan draftPlan;
    private final AmendByWorkbook amendByWorkbook;
    private final PutPlanInForce putPlanInForce;
    private final AssignFigures assignFigures;
    private final PlanDocuments plans;
    private final PlanReplies replies;
    private final Refusals refusals;

    PlanController(DraftPlan draftPlan, AmendByWorkbook amendByWorkbook, PutPlanInForce putPlanInForce,
            AssignFigures assignFigures, PlanDocuments plans, PlanReplies replies, Refusals refusals) {
        this.draftPlan = draftPlan;
        this.amendByWorkbook = amendByWorkbook;
        this.putPlanInForce = putPlanInForce;
        this.assignFigures = assignFigures;
        this.plans = plans;
        this.replies = replies;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable PlanState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit, @AuthenticationPrincipal Caller caller) {
        return Page.refusal(limit).<ResponseEntity<?>>map(refusals::badRequest).orElseGet(() -> ResponseEntity.ok(
                Page.of(plans.list(unit, year, state, Authority.draftsSeenBy(caller), after, limit + 1), limit,
                        PlanSummary::id)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> read(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return plans.find(id).<ResponseEntity<?>>map(kept -> read(kept, caller)).orElseGet(refusals::absent);
    }

    private ResponseEntity<?> read(KeptPlan kept, Caller caller) {
        return switch (Authority.decide(caller, Action.READ, PlanResource.of(kept))) {
            case Decision.Allowed() -> PlanReplies.shown(kept);
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> draft(@RequestBody JsonNode body, @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var plan = PlanForm.read(input);
        return replies.drafted(draftPlan.draft(plan, Refusals.unreadable(input), dryRun, caller), dryRun,
                input.violations());
    }

    @PostMapping(consumes = Workbooks.XLSX)
    ResponseEntity<?> draft(@RequestParam(defaultValue = "false") boolean dryRun, Locale language,
            HttpServletRequest request, @AuthenticationPrincipal Caller caller) throws IOException {
        return amendByWorkbook.draft(request.getInputStream(), dryRun, language, caller);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> amend(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun, @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var plan = PlanForm.read(input);
        var seen = new Precondition(ifMatch);
        return replies.to(draftPlan.amend(id, plan, Refusals.unreadable(input), seen, dryRun, caller), seen,
                input.violations());
    }

    @PostMapping("/{id}:put-in-force")
    ResponseEntity<?> putInForce(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var seen = new Precondition(ifMatch);
        return replies.to(putPlanInForce.put(id, seen, caller), seen, List.of());
    }

    @PostMapping("/{id}:close")
    ResponseEntity<?> close(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var seen = new Precondition(ifMatch);
        return replies.to(putPlanInForce.close(id, seen, caller), seen, List.of());
    }

    @PostMapping(path = "/{id}/assignments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> assign(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var figures = AssignmentForm.read(input);
        var seen = new Precondition(ifMatch);
        return replies.to(assignFigures.assign(id, figures, input.violations().isEmpty(), seen, caller), seen,
                input.violations());
    }
}
