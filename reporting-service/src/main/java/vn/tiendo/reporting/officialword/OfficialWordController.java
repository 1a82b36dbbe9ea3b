package vn.tiendo.reporting.officialword;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.officialword.OfficialWordDocuments.Kept;
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
    private static final String TAKE_BACK = "official-word.take-back";
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
        return onTarget(plan, period, target, SET, caller, place -> {
            Given given = Given.read(body, Word.proposed(place.row().verdict()).orElse(null));
            return given.input().violations().isEmpty() ? set(given, place, new Precondition(seen), caller)
                    : problems.invalid(given.input().violations());
        });
    }

    @DeleteMapping("/{target}")
    ResponseEntity<?> takeBack(@PathVariable String plan, @PathVariable String period, @PathVariable String target,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        return onTarget(plan, period, target, TAKE_BACK, caller, place -> takeBack(place, new Precondition(seen), caller));
    }

    /** What a word is said of. */
    private record Place(Scoreboard board, Row row, Period period) {

        String object() {
            return board.plan() + "/" + period + "/" + row.id();
        }
    }

    private ResponseEntity<?> onTarget(String plan, String period, String target, String action, Caller caller,
            Function<Place, ResponseEntity<?>> does) {
        Optional<Place> place = Period.parse(period).flatMap(end -> board(plan, end).flatMap(board -> board.rows()
                .filter(row -> row.id().equals(target) && row.partOf() == null).findFirst().map(row -> new Place(board, row, end))));
        if (place.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Scoreboard board = place.get().board();
        Decision decision = Authority.decide(caller, Action.SET_OFFICIAL_WORD, board.unitPath());
        if (decision instanceof Decision.Allowed) {
            return does.apply(place.get());
        }
        String reason = decision instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        audit.note(Deed.refused(action, place.get().object(), board.unit(), null, caller, clock.instant(), reason));
        return refusals.of(decision);
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

    private ResponseEntity<?> set(Given given, Place place, Precondition seen, Caller caller) {
        Kept kept = documents.find(place.board().plan(), place.period(), place.row().id());
        OfficialWord next = new OfficialWord(place.board().plan(), place.row().id(), place.period(), given.word(), given.ground(),
                given.proposed(), new Person(caller.id(), caller.name()), now(), kept.version() + 1);
        Deed deed = Deed.done(SET, place.object(), place.board().unit(), null, caller, next.at())
                .versions(kept.version() == 0 ? null : kept.version(), next.version());
        boolean asSeen = kept.said() == null ? seen.holdsOfNothing() : seen.holdsOf(kept.version());
        return asSeen && documents.put(next, deed) ? ResponseEntity.ok().eTag(Precondition.etagOf(next.version())).body(next) : stale();
    }

    private ResponseEntity<?> takeBack(Place place, Precondition seen, Caller caller) {
        @Nullable OfficialWord said = documents.find(place.board().plan(), place.period(), place.row().id()).said();
        if (said == null) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Deed deed = Deed.done(TAKE_BACK, place.object(), place.board().unit(), null, caller, now())
                .versions(said.version(), said.version() + 1);
        return seen.holdsOf(said.version()) && documents.takeBack(said, deed) ? ResponseEntity.noContent().build() : stale();
    }

    private ResponseEntity<?> stale() {
        return problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Scoreboard> board(String plan, Period end) {
        return scoreboards.find(plan, Basis.APPROVED, When.NOW).filter(now -> now.year() == end.year())
                .flatMap(_ -> scoreboards.find(plan, Basis.APPROVED, When.endOf(end)));
    }
}
