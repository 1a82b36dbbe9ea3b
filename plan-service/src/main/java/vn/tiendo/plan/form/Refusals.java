package vn.tiendo.plan.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

/** Answers of refusal that units and plans share. */
@Component
public class Refusals {

    private final Problems problems;
    private final DecisionProblems decisions;

    Refusals(Problems problems, DecisionProblems decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    /** Places that could not be read; nothing is concluded from them. */
    public static Set<String> unreadable(Input input) {
        return input.violations().stream().map(Violation::pointer).collect(Collectors.toSet());
    }

    /** What could not be read, and what is wrong with the rest. */
    public ResponseEntity<ProblemDetail> invalid(List<Violation> unread, List<Flaw> flaws) {
        var all = new ArrayList<>(unread);
        all.addAll(violations(flaws));
        return problems.invalid(all);
    }

    public static List<Violation> violations(List<Flaw> flaws) {
        return flaws.stream().map(each ->
                new Violation(each.pointer(), each.code().wire(), each.given(), each.expected())).toList();
    }

    /** As problems tell them, for answers that tell of several items. */
    public List<Map<String, Object>> errors(List<Violation> violations) {
        return problems.errors(violations);
    }

    public ResponseEntity<ProblemDetail> badRequest(Violation violation) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-request", List.of(violation));
    }

    /** 403 with the reason, or 404. */
    public ResponseEntity<ProblemDetail> refused(Decision refusal) {
        return decisions.of(refusal);
    }

    public ResponseEntity<ProblemDetail> absent() {
        return problems.of(HttpStatus.NOT_FOUND);
    }

    public ResponseEntity<ProblemDetail> preconditionRequired() {
        return problems.of(HttpStatus.PRECONDITION_REQUIRED);
    }

    /**
     * Tells what the caller saw and what there is now, so that the caller can compare.
     *
     * @param name of the thing, "plan"
     * @param version of it now; null when there is none
     * @param current its form
     */
    public ResponseEntity<ProblemDetail> stale(Precondition given, String name, @Nullable Long version,
            Map<String, Object> current) {
        var both = new LinkedHashMap<String, Object>();
        both.put("given", given.failing(version));
        if (version == null) {
            return problems.of(HttpStatus.PRECONDITION_FAILED, "stale", both);
        }
        both.put("current", Precondition.etagOf(version));
        both.put(name, current);
        var problem = problems.of(HttpStatus.PRECONDITION_FAILED, "stale", both);
        return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders())
                .eTag(Precondition.etagOf(version)).body(problem.getBody());
    }

    public ResponseEntity<ProblemDetail> wrongState(Enum<?> given, Enum<?> expected) {
        return problems.of(HttpStatus.CONFLICT, "wrong-state",
                Map.of("given", given.name(), "expected", List.of(expected.name())));
    }

    public ResponseEntity<ProblemDetail> conflict(Violation violation) {
        return conflict("wrong-state", List.of(violation));
    }

    /** @param code stable, for the whole answer */
    public ResponseEntity<ProblemDetail> conflict(String code, List<Violation> violations) {
        return problems.of(HttpStatus.CONFLICT, code, violations);
    }
}
