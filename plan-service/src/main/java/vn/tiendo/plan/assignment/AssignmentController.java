package vn.tiendo.plan.assignment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Page;

/** /api/v1/assignments: figures for units below, and what was assigned. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentController {

    private final HandDownReplies replies;
    private final AssignmentDocuments assignments;
    private final Refusals refusals;

    AssignmentController(HandDownReplies replies, AssignmentDocuments assignments, Refusals refusals) {
        this.replies = replies;
        this.assignments = assignments;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit, @AuthenticationPrincipal Caller caller) {
        var refusal = Page.refusal(limit);
        if (refusal.isPresent()) {
            return refusals.badRequest(refusal.get());
        }
        return switch (Authority.decide(caller, Action.READ, new Resource.UnitAt(List.of(caller.unit())))) {
            case Decision.Allowed() -> ResponseEntity.ok(Page.of(assignments.list(caller.unit(), unit, year, after,
                    limit + 1), limit, each -> AssignmentDocuments.id(each.unit(), each.year())).map(HandDownForm::write));
            case Decision refused -> refusals.refused(refused);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> handDown(@RequestBody JsonNode body, @RequestParam(defaultValue = HandDownReplies.ATOMIC) String mode,
            @RequestParam(defaultValue = "false") boolean dryRun, @AuthenticationPrincipal Caller caller) {
        return replies.hand(SentFigures.of(Input.of(body)), mode, dryRun, caller);
    }
}
