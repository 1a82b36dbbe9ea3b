package vn.tiendo.plan.assignment;

import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/** Hands down what was sent, as JSON or in a workbook, and puts what came of it into a response. */
@Component
class HandDownReplies {

    static final String ATOMIC = "atomic";

    private static final String PARTIAL = "partial";
    private static final String THERE_ALREADY = FlawCode.ASSIGNED_ALREADY.wire();

    private final HandDownFigures handDown;
    private final Refusals refusals;

    HandDownReplies(HandDownFigures handDown, Refusals refusals) {
        this.handDown = handDown;
        this.refusals = refusals;
    }

    ResponseEntity<?> hand(SentFigures sent, String mode, boolean dryRun, Caller by) {
        if (!mode.equals(ATOMIC) && !mode.equals(PARTIAL)) {
            return refusals.badRequest(new Violation("/mode", "unknown-value", mode, List.of(ATOMIC, PARTIAL)));
        }
        boolean together = mode.equals(ATOMIC) || HandDownForm.isUnreadable(sent.items(), sent.unread());
        boolean unread = together && !sent.unread().isEmpty();
        return switch (handDown.hand(sent.items(), together, dryRun || unread, by)) {
            case HandDownAnswer.Refused(var refusal) -> refusals.refused(refusal);
            case HandDownAnswer.Invalid(var flaws) -> invalid(sent.told(flaws));
            case HandDownAnswer.Done _ when unread -> invalid(sent.told(List.of()));
            case HandDownAnswer.Done(var outcomes) -> ResponseEntity.ok(Map.of("items",
                    HandDownForm.answers(sent, outcomes).stream().map(this::shown).toList()));
        };
    }

    private ResponseEntity<?> invalid(List<Violation> told) {
        return told.stream().allMatch(each -> each.code().equals(THERE_ALREADY))
                ? refusals.conflict(THERE_ALREADY, told) : refusals.invalid(told, List.of());
    }

    private Map<String, Object> shown(HandDownForm.Answer answer) {
        var errors = answer.errors();
        return answer.form().with("errors", errors.isEmpty() ? null : refusals.errors(errors)).map();
    }
}
