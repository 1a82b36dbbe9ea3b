package vn.tiendo.measurement.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.comment.domain.Comment;
import vn.tiendo.measurement.comment.domain.Outcome;
import vn.tiendo.measurement.comment.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Access;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;

/** What is said about the figures of a submission. */
@RestController
@RequestMapping("/api/v1/submissions/{plan}/{department}/{period}/comments")
class CommentController {

    private final CommentOnFigure commenting;
    private final Access access;
    private final CommentDocuments documents;
    private final DecisionProblems decisions;
    private final Problems problems;

    CommentController(CommentOnFigure commenting, Access access, CommentDocuments documents, DecisionProblems decisions,
            Problems problems) {
        this.commenting = commenting;
        this.access = access;
        this.documents = documents;
        this.decisions = decisions;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> say(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            @RequestBody JsonNode body, HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Query headers = new Query(request::getHeader);
        @Nullable IdempotencyKey key = headers.read(IdempotencyKey.HEADER, IdempotencyKey::parse, "malformed-key", null).orElse(null);
        if (!headers.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", headers.violations());
        }
        Input input = Input.of(body);
        input.only("target", "part", "text");
        FigureKey figure = new FigureKey(input.text("target"), input.optionalText("part").orElse(null));
        String text = input.text("text");
        return switch (commenting.say(SubmissionId.of(plan, department, period), figure, text, key, input.violations(), caller)) {
            case Outcome.Refused(Refusal refusal) -> refused(refusal);
            case Outcome.Said(Comment comment) -> ResponseEntity.status(HttpStatus.CREATED).body(view(comment));
        };
    }

    @GetMapping
    ResponseEntity<?> list(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Optional<SubmissionId> id = SubmissionId.of(plan, department, period);
        return switch (access.ask(Action.TRACE, id, caller)) {
            case Access.Refused(var decision) -> decisions.of(decision);
            case Access.Granted _ -> list(id.orElseThrow(), new Query(request::getParameter));
        };
    }

    private ResponseEntity<?> list(SubmissionId id, Query query) {
        int limit = query.limit();
        return query.violations().isEmpty()
                ? ResponseEntity.ok(Page.of(documents.list(id, query.text("target").orElse(null), query.text("after").orElse(null),
                        limit + 1), limit, Comment::id).map(CommentController::view))
                : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    private ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotAllowed(var decision) -> decisions.of(decision);
            case Refusal.Invalid(var violations) -> problems.invalid(violations);
            case Refusal.KeyReused(var key) -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused",
                    List.of(new Violation("/" + IdempotencyKey.HEADER, "key-reused", key, null)));
        };
    }

    private static Map<String, Object> view(Comment comment) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", comment.id());
        view.put("target", comment.figure().target());
        putIfThere(view, "part", comment.figure().part());
        view.put("text", comment.text());
        view.put("by", Map.of("id", comment.from().id(), "name", comment.from().name()));
        putIfThere(view, "onBehalfOf", comment.from().onBehalfOf());
        view.put("at", comment.at().toString());
        return view;
    }

    private static void putIfThere(Map<String, Object> view, String field, @Nullable Object value) {
        if (value != null) {
            view.put(field, value);
        }
    }
}
