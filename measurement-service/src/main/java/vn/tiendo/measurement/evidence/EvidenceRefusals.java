package vn.tiendo.measurement.evidence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.evidence.domain.Refusal;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Refusals as problems. */
@Component
class EvidenceRefusals {

    private final Problems problems;
    private final DecisionProblems decisions;

    EvidenceRefusals(Problems problems, DecisionProblems decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotAllowed(var decision) -> decisions.of(decision);
            case Refusal.NotFound() -> problems.of(HttpStatus.NOT_FOUND);
            case Refusal.PlanClosed(String plan) -> problems.of(HttpStatus.CONFLICT, "plan-closed", Map.of("given", plan));
            case Refusal.WrongState(State state) -> problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("given",
                    state.name(), "expected", List.of(State.DRAFT.name(), State.SENT_BACK.name())));
            case Refusal.InUse() -> problems.of(HttpStatus.CONFLICT, "evidence-in-use");
            case Refusal.Invalid(var violations) -> problems.invalid(violations);
            case Refusal.Empty() -> file(HttpStatus.UNPROCESSABLE_CONTENT, "file-empty", null, null);
            case Refusal.KindNotAllowed(String given, var expected) ->
                file(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "kind-not-allowed", given, expected);
            case Refusal.Infected(String name) -> file(HttpStatus.UNPROCESSABLE_CONTENT, "file-infected", name, null);
            case Refusal.Busy() -> problems.unavailable();
        };
    }

    private ResponseEntity<ProblemDetail> file(HttpStatus status, String code, @Nullable Object given,
            @Nullable Object expected) {
        return problems.of(status, code, List.of(new Violation("", code, given, expected)));
    }
}
