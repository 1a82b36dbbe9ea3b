package vn.tiendo.plan.plan;

import java.net.URI;
import java.util.List;
import java.util.Map;

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
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;

/** /api/v1/plans. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final DraftPlan draftPlan;
    private final PutPlanInForce putPlanInForce;
    private final PlanDocuments plans;
    private final Refusals refusals;

    PlanController(DraftPlan draftPlan, PutPlanInForce putPlanInForce, PlanDocuments plans, Refusals refusals) {
        this.draftPlan = draftPlan;
        this.putPlanInForce = putPlanInForce;
        this.plans = plans;
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
            case Decision.Allowed() -> shown(kept);
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> draft(@RequestBody JsonNode body, @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var plan = PlanForm.read(input);
        return switch (draftPlan.draft(plan, Refusals.unreadable(input), dryRun, caller)) {
            case PlanAnswer.Kept(KeptPlan kept) when dryRun -> ResponseEntity.ok(PlanForm.write(kept));
            case PlanAnswer.Kept(KeptPlan kept) -> ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id()))
                    .eTag(Precondition.etagOf(kept.version())).body(PlanForm.write(kept));
            case PlanAnswer other -> refused(other, Precondition.NONE, input.violations());
        };
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> amend(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var plan = PlanForm.read(input);
        var seen = new Precondition(ifMatch);
        return answer(draftPlan.amend(id, plan, Refusals.unreadable(input), seen, caller), seen, input.violations());
    }

    @PostMapping("/{id}:put-in-force")
    ResponseEntity<?> putInForce(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var seen = new Precondition(ifMatch);
        return answer(putPlanInForce.put(id, seen, caller), seen, List.of());
    }

    private ResponseEntity<?> answer(PlanAnswer answer, Precondition seen, List<Violation> unread) {
        return answer instanceof PlanAnswer.Kept(KeptPlan kept) ? shown(kept) : refused(answer, seen, unread);
    }

    private ResponseEntity<?> refused(PlanAnswer answer, Precondition seen, List<Violation> unread) {
        return switch (answer) {
            case PlanAnswer.Kept _ -> throw new IllegalArgumentException("Not a refusal: " + answer);
            case PlanAnswer.Invalid invalid -> refusals.invalid(unread, invalid.flaws());
            case PlanAnswer.Exists exists -> refusals.conflict(new Violation("/id", "plan-exists", exists.id(), null));
            case PlanAnswer.Stale stale -> refusals.stale(seen, "plan", stale.current().version(),
                    PlanForm.write(stale.current()));
            case PlanAnswer.WrongState wrong -> refusals.wrongState(wrong.current().state(), PlanState.DRAFT);
            case PlanAnswer.VersionMissing _ -> refusals.preconditionRequired();
            case PlanAnswer.Refused refused -> refusals.refused(refused.refusal());
            case PlanAnswer.Absent _ -> refusals.absent();
        };
    }

    private static ResponseEntity<Map<String, Object>> shown(KeptPlan kept) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(kept.version())).body(PlanForm.write(kept));
    }
}
