package vn.tiendo.platform.caller;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import vn.tiendo.platform.problem.Problems;

/** What a refused caller is answered, the same behind every door. */
public final class DecisionProblems {

    private final Problems problems;

    DecisionProblems(Problems problems) {
        this.problems = problems;
    }

    /**
     * 403 with the reason and what would do, or 404 with nothing.
     *
     * @throws IllegalArgumentException when it is no refusal
     */
    public ResponseEntity<ProblemDetail> of(Decision refusal) {
        return switch (refusal) {
            case Decision.Denied(Reason reason, List<String> expected) -> problems.of(HttpStatus.FORBIDDEN, reason.code(),
                    expected.isEmpty() ? Map.of() : Map.of("expected", expected));
            case Decision.Hidden() -> problems.of(HttpStatus.NOT_FOUND);
            case Decision.Allowed() -> throw new IllegalArgumentException("Allowed is no refusal");
        };
    }
}
