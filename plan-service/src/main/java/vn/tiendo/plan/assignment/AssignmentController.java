package vn.tiendo.plan.assignment;

import java.util.List;
import java.util.Map;

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
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;

/** /api/v1/assignments: figures for units below, and what was assigned. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentController {

    private static final String ATOMIC = "atomic";
    private static final String PARTIAL = "partial";

    private final HandDownFigures handDown;
    private final AssignmentDocuments assignments;
    private final Refusals refusals;

    AssignmentController(HandDownFigures handDown, AssignmentDocuments assignments, Refusals refusals) {
        this.handDown = handDown;
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
    ResponseEntity<?> handDown(@RequestBody JsonNode body, @RequestParam(defaultValue = ATOMIC) String mode,
            @RequestParam(defaultValue = "false") boolean dryRun, @AuthenticationPrincipal Caller caller) {
        if (!mode.equals(ATOMIC) && !mode.equals(PARTIAL)) {
            return refusals.badRequest(new Violation("/mode", "unknown-value", mode, List.of(ATOMIC, PARTIAL)));
        }
        var input = Input.of(body);
        var items = HandDownForm.read(input);
        boolean together = mode.equals(ATOMIC) || HandDownForm.isUnreadable(items, input.violations());
        boolean unread = together && !input.violations().isEmpty();
        return switch (handDown.hand(items, together, dryRun || unread, caller)) {
            case HandDownAnswer.Refused(var refusal) -> refusals.refused(refusal);
            case HandDownAnswer.Invalid(var flaws) -> invalid(input.violations(), flaws);
            case HandDownAnswer.Done _ when unread ->
                    invalid(input.violations(), List.of());
            case HandDownAnswer.Done(var outcomes) -> ResponseEntity.ok(Map.of("items", HandDownForm
                    .answers(items, outcomes, input.violations()).stream().map(this::shown).toList()));
        };
    }

    private ResponseEntity<?> invalid(List<Violation> unread, List<Flaw> flaws) {
        boolean onlyThere = unread.isEmpty() && flaws.stream().allMatch(each -> each.code() == FlawCode.ASSIGNED_ALREADY);
        return onlyThere ? refusals.conflict(FlawCode.ASSIGNED_ALREADY.wire(), Refusals.violations(flaws))
                : refusals.invalid(unread, flaws);
    }

    private Map<String, Object> shown(HandDownForm.Answer answer) {
        var errors = answer.errors();
        return answer.form().with("errors", errors.isEmpty() ? null : refusals.errors(errors)).map();
    }
}
