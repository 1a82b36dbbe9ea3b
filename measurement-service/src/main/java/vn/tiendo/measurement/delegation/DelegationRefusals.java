package vn.tiendo.measurement.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Refusal;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Refusals as problems. */
@Component
class DelegationRefusals {

    private final Problems problems;
    private final DecisionProblems decisions;

    DelegationRefusals(Problems problems, DecisionProblems decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    ResponseEntity<ProblemDetail> answer(Refusal refusal, LocalDate today) {
        return switch (refusal) {
            case Refusal.NotAllowed(var decision) -> decisions.of(decision);
            case Refusal.NotFound() -> problems.of(HttpStatus.NOT_FOUND);
            case Refusal.Invalid(var violations) -> problems.invalid(violations);
            case Refusal.Overlaps(var other) -> problems.of(HttpStatus.CONFLICT, "delegation-overlaps",
                    List.of(new Violation("/from", "overlaps", other.from() + " – " + other.to(), null)));
            case Refusal.WrongState(var state, var expected) -> problems.of(HttpStatus.CONFLICT, "wrong-state",
                    Map.of("given", state.name(), "expected", expected.stream().map(Enum::name).sorted().toList()));
            case Refusal.Stale(var given, var current) -> stale(given, current, today);
            case Refusal.Busy() -> problems.unavailable();
        };
    }

    private ResponseEntity<ProblemDetail> stale(String given, Delegation current, LocalDate today) {
        ResponseEntity<ProblemDetail> problem = problems.of(HttpStatus.PRECONDITION_FAILED, "stale", Map.of("given",
                given, "current", etag(current), "delegation", DelegationView.of(current, today)));
        return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders()).eTag(etag(current))
                .body(problem.getBody());
    }

    static String etag(Delegation delegation) {
        return '"' + Long.toString(delegation.version()) + '"';
    }
}
