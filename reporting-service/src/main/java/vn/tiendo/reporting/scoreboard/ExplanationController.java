package vn.tiendo.reporting.scoreboard;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.verdict.domain.Past;

/** Takes a verdict apart and computes it again. Handlers block on the store: they run on virtual threads. */
@RestController
class ExplanationController {

    private final ScoreboardAccess access;
    private final FindScoreboard scoreboards;
    private final Past past;
    private final Problems problems;

    ExplanationController(ScoreboardAccess access, FindScoreboard scoreboards, Past past, Problems problems) {
        this.access = access;
        this.scoreboards = scoreboards;
        this.past = past;
        this.problems = problems;
    }

    @PostMapping(path = "/api/v1/verdicts:explain", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> explain(@RequestBody JsonNode json, @AuthenticationPrincipal @Nullable Caller caller) {
        Input body = Input.of(json);
        body.only("plan", "target", "basis", "period", "validAt", "asOf");
        String plan = body.text("plan");
        String target = body.text("target");
        ScoreboardQuestion question = ScoreboardQuestion.read(name -> body.optionalText(name).orElse(null));
        if (!body.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request",
                    Stream.concat(body.violations().stream(), question.violations().stream()).toList());
        }
        return access.question(plan, question, caller, _ -> scoreboards.find(plan, question.basis(), question.when())
                .flatMap(board -> explained(board, target)).<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND)));
    }

    private Optional<ExplanationView> explained(Scoreboard board, String target) {
        return board.rows().filter(row -> row.id().equals(target)).findFirst()
                .flatMap(row -> past.explain(board, row.verdict()).map(again -> ExplanationView.of(row, again)));
    }
}
