package vn.tiendo.reporting.scoreboard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.StreamPosition;

/** Scoreboards over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/scoreboards", produces = MediaType.APPLICATION_JSON_VALUE)
class ScoreboardController {

    private final ScoreboardDocuments documents;
    private final FindScoreboard scoreboards;
    private final ScoreboardJson json;
    private final StreamPosition position;
    private final Problems problems;
    private final DecisionProblems refusals;

    ScoreboardController(ScoreboardDocuments documents, FindScoreboard scoreboards, ScoreboardJson json,
            ObjectProvider<StreamPosition> position, Problems problems, DecisionProblems refusals) {
        this.documents = documents;
        this.scoreboards = scoreboards;
        this.json = json;
        this.position = position.getIfAvailable(() -> () -> "");
        this.problems = problems;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return Page.refusal(limit).<ResponseEntity<?>>map(this::refused).orElseGet(() -> ResponseEntity.ok(Page.of(
                documents.list(Basis.APPROVED, unit, after, limit + 1), limit, ScoreboardDocuments.Listed::plan)));
    }

    @GetMapping("/{plan}")
    ResponseEntity<?> one(@PathVariable String plan, @RequestParam(defaultValue = "APPROVED") String basis,
            @RequestParam(required = false) @Nullable String period, @AuthenticationPrincipal @Nullable Caller caller,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Optional<Basis> asked = List.of(Basis.values()).stream().filter(b -> b.name().equals(basis)).findFirst();
        if (asked.isEmpty()) {
            return refused(new Violation("/basis", "unknown-value", basis, List.of(Basis.values())));
        }
        Optional<Period> cut = Optional.ofNullable(period).flatMap(Period::parse);
        if (period != null && cut.isEmpty()) {
            return refused(new Violation("/period", "malformed-period", period, "2024-M06, 2024-Q2, 2024-S1, 2024-A1"));
        }
        if (asked.get() == Basis.PROVISIONAL && caller == null) {
            return problems.of(HttpStatus.UNAUTHORIZED);
        }
        return answer(new Question(plan, asked.get(), cut.orElse(null), known), caller);
    }

    /** @param known the entity tags that the caller has */
    private record Question(String plan, Basis basis, @Nullable Period cut, @Nullable String known) {

        String tag(long version) {
            return "\"" + version + (cut == null ? "" : "-" + cut) + "\"";
        }

        boolean has(long version) {
            return known != null && (known.contains(tag(version)) || known.strip().equals("*"));
        }
    }

    /** The stream's position is asked first: an event between the two reads comes twice rather than never. */
    private ResponseEntity<?> answer(Question question, @Nullable Caller caller) {
        String goOnFrom = position.current();
        Optional<Document> found = documents.find(question.plan(), question.basis());
        if (found.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Document stored = found.get();
        Decision decision = decide(question.basis(), caller, stored);
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Period cut = question.cut();
        if (cut != null && cut.year() != stored.getInteger("year")) {
            return refused(new Violation("/period", "period-not-in-plan", cut.toString(), stored.getInteger("year")));
        }
        long version = stored.getLong("version");
        var headers = ResponseEntity.status(question.has(version) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(question.tag(version)).cacheControl(cacheControl(question.basis()));
        return question.has(version) ? headers.build() : headers.body(positioned(goOnFrom, body(question, stored)));
    }

    private byte[] body(Question question, Document stored) {
        return question.cut() == null ? documents.body(stored)
                : scoreboards.find(question.plan(), question.basis(), question.cut()).map(json::write).orElseThrow();
    }

    private static Decision decide(Basis basis, @Nullable Caller caller, Document stored) {
        return basis == Basis.APPROVED || caller == null ? Decision.allowed()
                : Authority.decide(caller, Action.READ_PROVISIONAL, stored.getList("unitPath", String.class));
    }

    private static CacheControl cacheControl(Basis basis) {
        return basis == Basis.APPROVED ? CacheControl.noCache().cachePublic() : CacheControl.noCache().cachePrivate();
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
