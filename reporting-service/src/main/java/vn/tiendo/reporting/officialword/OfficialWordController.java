package vn.tiendo.reporting.officialword;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.officialword.domain.OfficialWord;
import vn.tiendo.reporting.officialword.domain.OfficialWord.Person;
import vn.tiendo.reporting.officialword.domain.Word;
import vn.tiendo.reporting.officialword.domain.Words;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;

/** The official word on approved verdicts, to people of the plan's unit. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/official-words/{plan}/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficialWordController {

    private static final String SET = "official-word.set";
    private static final int LONGEST_GROUND = 2000;

    private final OfficialWordDocuments documents;
    private final FindScoreboard scoreboards;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    OfficialWordController(OfficialWordDocuments documents, FindScoreboard scoreboards, Problems problems, DecisionProblems refusals,
            AuditTrail audit, InstantSource clock) {
        this.documents = documents;
        this.scoreboards = scoreboards;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(@PathVariable String plan, @PathVariable String period, @AuthenticationPrincipal Caller caller) {
        Optional<Period> end = Period.parse(period);
        return end.flatMap(at -> board(plan, at)).<ResponseEntity<?>>map(board -> {
            Decision decision = Authority.decide(caller, Action.READ_PROVISIONAL, board.unitPath());
            return decision instanceof Decision.Allowed
                    ? ResponseEntity.ok(Words.of(board, end.orElseThrow(), documents.list(plan, end.orElseThrow())))
                    : refusals.of(decision);
        }).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    @PutMapping("/{target}")
    ResponseEntity<?> set(@PathVariable String plan, @PathVariable String period, @PathVariable String target,
            @RequestBody JsonNode body, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        Optional<Period> end = Period.parse(period);
        Optional<Scoreboard> board = end.flatMap(at -> board(plan, at));
        Optional<Row> row = board.flatMap(at -> at.rows().filter(each -> each.id().equals(target) && each.partOf() == null).findFirst());
        if (board.isEmpty() || row.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Decision decision = Authority.decide(caller, Action.SET_OFFICIAL_WORD, board.get().unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            audit.note(refused(plan + "/" + period + "/" + target, board.get().unit(), caller, decision));
            return refusals.of(decision);
        }
        Given given = Given.read(body, Word.proposed(row.get().verdict()).orElse(null));
        return given.input().violations().isEmpty() ? set(given, board.get(), row.get(), end.orElseThrow(), seen, caller)
                : problems.invalid(given.input().violations());
    }

    /** @param word the one that is said; what was read wrongly is told by the input */
    private record Given(Input input, Word word, @Nullable String ground, @Nullable Word proposed) {

        static Given read(JsonNode body, @Nullable Word proposed) {
            Input input = Input.of(body);
            input.only("word", "ground");
            Word word = input.oneOf("word", Word.class, Word.NOT_MET);
            String ground = input.optionalText("ground").orElse(null);
            if (input.violations().isEmpty() && ground == null && word != proposed) {
                input.refuse("ground", "required", null, null);
            }
            if (ground != null && ground.length() > LONGEST_GROUND) {
                input.refuse("ground", "too-long", ground.length(), LONGEST_GROUND);
            }
            return new Given(input, word, ground, proposed);
        }
    }

    private ResponseEntity<?> set(Given given, Scoreboard board, Row row, Period end, @Nullable String seen, Caller caller) {
        long before = documents.find(board.plan(), end, row.id()).map(OfficialWord::version).orElse(0L);
        OfficialWord next = new OfficialWord(board.plan(), row.id(), end, given.word(), given.ground(), given.proposed(),
                new Person(caller.id(), caller.name()), clock.instant().truncatedTo(ChronoUnit.MILLIS), before + 1);
        String object = board.plan() + "/" + end + "/" + row.id();
        Deed deed = Deed.done(SET, object, board.unit(), null, caller, next.at()).versions(before == 0 ? null : before, next.version());
        boolean asSeen = seen == null || seen.strip().equals("*") && before > 0 || seen.contains("\"" + before + "\"");
        return asSeen && documents.put(next, deed) ? ResponseEntity.ok().eTag("\"" + next.version() + "\"").body(next)
                : problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    private Optional<Scoreboard> board(String plan, Period end) {
        return scoreboards.find(plan, Basis.APPROVED, When.NOW).filter(now -> now.year() == end.year())
                .flatMap(_ -> scoreboards.find(plan, Basis.APPROVED, When.endOf(end)));
    }

    private Deed refused(String object, String unit, Caller caller, Decision why) {
        String reason = why instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        return Deed.refused(SET, object, unit, null, caller, clock.instant(), reason);
    }
}
