package vn.tiendo.measurement.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Refusals as problems. */
@Component
class Refusals {

    private final Problems problems;
    private final DecisionProblems decisions;

    Refusals(Problems problems, DecisionProblems decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    /** @param given figures of the request, told beside the current state when that is stale */
    ResponseEntity<ProblemDetail> answer(Refusal refusal, List<ReportedFigure> given) {
        return switch (refusal) {
            case Refusal.NotAllowed(var decision) -> decisions.of(decision);
            case Refusal.NotFound() -> problems.of(HttpStatus.NOT_FOUND);
            case Refusal.PlanClosed(var plan) -> problems.of(HttpStatus.CONFLICT, "plan-closed", Map.of("given", plan));
            case Refusal.EntryClosed(var today, var last) -> problems.of(HttpStatus.CONFLICT, "entry-closed",
                    Map.of("given", today.toString(), "expected", last.toString()));
            case Refusal.WrongState(var state, var expected) -> problems.of(HttpStatus.CONFLICT, "wrong-state",
                    Map.of("given", state.name(), "expected", expected.stream().map(Enum::name).sorted().toList()));
            case Refusal.Stale stale -> stale(stale, given);
            case Refusal.StaleTemplate stale -> staleTemplate(stale);
            case Refusal.Invalid(var violations) -> problems.invalid(violations);
            case Refusal.KeyReused(var key) -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused",
                    List.of(new Violation("/" + IdempotencyKey.HEADER, "key-reused", key, null)));
            case Refusal.KeyInWork(var key) -> problems.of(HttpStatus.CONFLICT, "key-in-work", Map.of("given", key));
            case Refusal.Busy() -> problems.unavailable();
        };
    }

    private ResponseEntity<ProblemDetail> stale(Refusal.Stale stale, List<ReportedFigure> given) {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("given", stale.given());
        Submission current = stale.current();
        if (current != null) {
            extra.put("current", etag(current));
            extra.put("submission", SubmissionView.whole(current));
        }
        if (!given.isEmpty()) {
            extra.put("figures", given.stream().map(SubmissionView::given).toList());
        }
        ResponseEntity<ProblemDetail> problem = problems.of(HttpStatus.PRECONDITION_FAILED, "stale", extra);
        return current == null ? problem
                : ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders()).eTag(etag(current))
                        .body(problem.getBody());
    }

    private ResponseEntity<ProblemDetail> staleTemplate(Refusal.StaleTemplate stale) {
        return problems.of(HttpStatus.CONFLICT, "stale-template", Map.of("given", stale.given(), "expected", stale.expected(),
                "changes", stale.changes().stream().map(each -> Map.of("change", each.kind().name(), "target", each.target(),
                        "number", each.number(), "title", each.title())).toList()));
    }

    static String etag(Submission submission) {
        return etag(submission.version());
    }

    static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
