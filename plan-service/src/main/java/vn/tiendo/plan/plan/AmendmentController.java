package vn.tiendo.plan.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Precondition;

/** /api/v1/plans/{id}/amendment: the one that is being prepared. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class AmendmentController {

    private final PlanDocuments plans;
    private final PrepareAmendment prepareAmendment;
    private final PutAmendmentInForce putInForce;
    private final PlanReplies replies;
    private final Refusals refusals;

    AmendmentController(PlanDocuments plans, PrepareAmendment prepareAmendment, PutAmendmentInForce putInForce,
            PlanReplies replies, Refusals refusals) {
        this.plans = plans;
        this.prepareAmendment = prepareAmendment;
        this.putInForce = putInForce;
        this.replies = replies;
        this.refusals = refusals;
    }

    @GetMapping("/amendment")
    ResponseEntity<?> read(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return plans.find(id).<ResponseEntity<?>>map(kept -> read(kept, caller)).orElseGet(refusals::absent);
    }

    private ResponseEntity<?> read(KeptPlan kept, Caller caller) {
        return switch (Authority.decide(caller, Action.READ, new Resource.Draft(kept.plan().unit()))) {
            case Decision.Allowed() -> prepareAmendment.open(kept).<ResponseEntity<?>>map(PlanReplies::shown)
                    .orElseGet(refusals::absent);
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    @PutMapping(path = "/amendment", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> prepare(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestParam(defaultValue = "false") boolean dryRun, @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var form = AmendmentForm.read(input);
        var seen = new Precondition(ifMatch, ifNoneMatch);
        return replies.to(prepareAmendment.prepare(id, form, seen, dryRun, caller), seen, input.violations());
    }

    @DeleteMapping("/amendment")
    ResponseEntity<?> withdraw(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var seen = new Precondition(ifMatch);
        return replies.to(prepareAmendment.withdraw(id, seen, caller), seen, List.of());
    }

    @PostMapping("/amendment:put-in-force")
    ResponseEntity<?> putInForce(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var seen = new Precondition(ifMatch);
        return replies.to(putInForce.put(id, seen, caller), seen, List.of());
    }
}
