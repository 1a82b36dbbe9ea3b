package vn.tiendo.reporting.scoreboard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.file.Download;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards;
import vn.tiendo.reporting.scoreboard.domain.StreamPosition;
import vn.tiendo.reporting.table.domain.WriteTable;
import vn.tiendo.reporting.table.domain.WriteTable.Format;

/** Scoreboards over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/api/v1/scoreboards")
class ScoreboardController {

    private final ScoreboardDocuments documents;
    private final FindScoreboard scoreboards;
    private final ScoreboardJson json;
    private final StreamPosition position;
    private final Problems problems;
    private final ScoreboardAccess access;
    private final WriteTable tables;

    ScoreboardController(ScoreboardDocuments documents, FindScoreboard scoreboards, ScoreboardJson json,
            ObjectProvider<StreamPosition> position, Problems problems, ScoreboardAccess access,
            WriteTable tables) {
        this.documents = documents;
        this.scoreboards = scoreboards;
        this.json = json;
        this.position = position.getIfAvailable(() -> () -> "");
        this.problems = problems;
        this.access = access;
        this.tables = tables;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return Page.refusal(limit).<ResponseEntity<?>>map(this::refused).orElseGet(() -> ResponseEntity.ok(Page.of(
                documents.list(Basis.APPROVED, unit, after, limit + 1), limit, ListScoreboards.Listed::plan)));
    }

    /** The stream's position is asked first: an event between the two reads comes twice rather than never. */
    @GetMapping("/{plan}")
    ResponseEntity<?> one(@PathVariable String plan, @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Caller caller, ServerWebExchange exchange) {
        ScoreboardQuestion question = ScoreboardQuestion.read(parameters::get);
        String goOnFrom = position.current();
        return access.question(plan, question, caller, stored -> question.format().isPresent()
                ? table(plan, question, question.format().get()) : question.when().isNow()
                ? answer(question.basis(), "\"" + stored.getLong("version") + "\"", exchange,
                        () -> positioned(goOnFrom, documents.body(stored)))
                : then(plan, question, exchange, goOnFrom));
    }

    /** What was known at a moment, or stood at a cut, has no version: its content names it. */
    private ResponseEntity<?> then(String plan, ScoreboardQuestion question, ServerWebExchange exchange, String goOnFrom) {
        return scoreboards.find(plan, question.basis(), question.when()).map(json::write)
                .<ResponseEntity<?>>map(body -> answer(question.basis(), "\"" + Sha256.of(body) + "\"", exchange,
                        () -> positioned(goOnFrom, body)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> table(String plan, ScoreboardQuestion question, Format format) {
        return scoreboards.find(plan, question.basis(), question.when()).map(board -> Tables.of(board, question.language()))
                .<ResponseEntity<?>>map(table -> Download.of(table.name() + format.ending(), MediaType.parseMediaType(format.mediaType()),
                        tables.write(table, format))).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    /** For who has what the tag names already nothing is unpacked. */
    private static ResponseEntity<byte[]> answer(Basis basis, String tag, ServerWebExchange exchange, Supplier<byte[]> body) {
        boolean known = exchange.checkNotModified(tag);
        var answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK).eTag(tag)
                .cacheControl(basis == Basis.APPROVED ? CacheControl.noCache().cachePublic() : CacheControl.noCache().cachePrivate());
        return known ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(body.get());
    }

    /** The position is put in front of what is stored, which begins with its brace. */
    private byte[] positioned(String goOnFrom, byte[] body) {
        byte[] first = ("{\"position\":" + json.text(goOnFrom) + ",").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[first.length + body.length - 1];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 1, whole, first.length, body.length - 1);
        return whole;
    }

    private ResponseEntity<?> refused(Violation violation) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-request", List.of(violation));
    }
}
