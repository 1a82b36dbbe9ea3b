package vn.tiendo.reporting.scoreboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.evidence.domain.Basis;

/** Lets a question about a plan through that can be answered and may be asked: approved verdicts are for everybody. */
@Component
class ScoreboardAccess {

    private final ScoreboardDocuments documents;
    private final Problems problems;
    private final DecisionProblems refusals;

    ScoreboardAccess(ScoreboardDocuments documents, Problems problems, DecisionProblems refusals) {
        this.documents = documents;
        this.problems = problems;
        this.refusals = refusals;
    }

    /** @param answer from the stored scoreboard of the plan as it is now */
    ResponseEntity<?> question(String plan, ScoreboardQuestion question, @Nullable Caller caller,
            Function<Document, ResponseEntity<?>> answer) {
        List<Violation> violations = question.violations();
        if (!violations.isEmpty()) {
            return refused(violations);
        }
        if (question.basis() == Basis.PROVISIONAL && caller == null) {
            return problems.of(HttpStatus.UNAUTHORIZED);
        }
        Optional<Document> found = documents.shown(plan, question.basis());
        if (found.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Document stored = found.get();
        Decision decision = decide(question.basis(), caller, stored);
        return decision instanceof Decision.Allowed ? question.beside(stored.getInteger(ScoreboardDocuments.YEAR))
                .<ResponseEntity<?>>map(outside -> refused(List.of(outside))).orElseGet(() -> answer.apply(stored))
                : refusals.of(decision);
    }

    private static Decision decide(Basis basis, @Nullable Caller caller, Document stored) {
        return basis == Basis.APPROVED || caller == null ? Decision.allowed()
                : Authority.decide(caller, Action.READ_PROVISIONAL, stored.getList(ScoreboardDocuments.UNIT_PATH, String.class));
    }

    private ResponseEntity<?> refused(List<Violation> violations) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations);
    }
}
