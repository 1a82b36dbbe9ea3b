package vn.tiendo.reporting.deadletter;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.deadletter.DeadLetterRecords.BrokerAway;
import vn.tiendo.reporting.deadletter.domain.DeadLetter;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Settlement;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.State;

/** Dead letters over HTTP. Handlers block on store and broker: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadLetterController {

    private static final String SEND_AGAIN = "dead-letter.send-again";
    private static final String DISCARD = "dead-letter.discard";
    private static final int LONGEST_REASON = 2000;

    private final DeadLetterDocuments letters;
    private final DeadLetterRecords records;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    DeadLetterController(DeadLetterDocuments letters, DeadLetterRecords records, Problems problems, DecisionProblems refusals,
            AuditTrail audit, InstantSource clock) {
        this.letters = letters;
        this.records = records;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.READ_DEAD_LETTERS, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Query query = new Query(parameters::get);
        int limit = query.limit();
        @Nullable State state = query.constant("state", State.class).orElse(null);
        return query.violations().isEmpty() ? ResponseEntity.ok(Page.of(letters.list(state, query.text("topic").orElse(null),
                query.text("after").orElse(null), limit + 1), limit, DeadLetter::id).map(DeadLetterView::of))
                : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    /** With what it says, as long as the topic keeps it. */
    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.READ_DEAD_LETTERS, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        return found(id, letter -> ResponseEntity.ok(DeadLetterView.of(letter, records.read(letter.place()).orElse(null))));
    }

    @PostMapping("/{id}:send-again")
    ResponseEntity<?> sendAgain(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return refused(SEND_AGAIN, id, caller).<ResponseEntity<?>>map(refusals::of)
                .orElseGet(() -> found(id, letter -> sendAgain(letter, caller)));
    }

    @PostMapping("/{id}:discard")
    ResponseEntity<?> discard(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        Optional<Decision> refused = refused(DISCARD, id, caller);
        if (refused.isPresent()) {
            return refusals.of(refused.get());
        }
        Input input = Input.of(body);
        input.only("reason");
        String reason = input.text("reason");
        if (reason.length() > LONGEST_REASON) {
            input.refuse("reason", "too-long", reason.length(), LONGEST_REASON);
        }
        return !input.violations().isEmpty() ? problems.invalid(input.violations())
                : found(id, letter -> settled(letter, State.DISCARDED, reason, DISCARD, caller));
    }

    /** Sent before that is written down: after a crash in between it is open still, and may be sent twice. */
    private ResponseEntity<?> sendAgain(DeadLetter letter, Caller caller) throws BrokerAway {
        if (letter.state() != State.OPEN) {
            return settledAlready(letter.state());
        }
        Optional<ConsumerRecord<byte[], byte[]>> kept = records.read(letter.place());
        if (kept.isEmpty()) {
            return problems.of(HttpStatus.CONFLICT, "dead-letter-gone");
        }
        records.sendAgain(letter, kept.get());
        return settled(letter, State.SENT_AGAIN, null, SEND_AGAIN, caller);
    }

    private ResponseEntity<?> settled(DeadLetter letter, State state, @Nullable String reason, String action, Caller caller) {
        Settlement by = new Settlement(state, caller.id(), caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason);
        return letter.settled(by).filter(settled -> letters.settle(settled,
                Deed.done(action, letter.id(), caller.unit(), null, caller, by.at())))
                .<ResponseEntity<?>>map(settled -> ResponseEntity.ok(DeadLetterView.of(settled)))
                .orElseGet(() -> settledAlready(letters.find(letter.id()).map(DeadLetter::state).orElse(letter.state())));
    }

    private ResponseEntity<?> settledAlready(State state) {
        return problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("given", state.name(), "expected", List.of(State.OPEN.name())));
    }

    /** What is done with a dead letter that may need the broker. */
    @FunctionalInterface
    private interface Handling {
        ResponseEntity<?> of(DeadLetter letter) throws BrokerAway;
    }

    private ResponseEntity<?> found(String id, Handling handling) {
        Optional<DeadLetter> letter = letters.find(id);
        try {
            return letter.isEmpty() ? problems.of(HttpStatus.NOT_FOUND) : handling.of(letter.get());
        } catch (BrokerAway away) {
            return problems.unavailable();
        }
    }

    private Optional<Decision> refused(String action, String id, Caller caller) {
        Decision decision = Authority.decide(caller, Action.SETTLE_DEAD_LETTER, List.of(caller.unit()));
        if (decision instanceof Decision.Allowed) {
            return Optional.empty();
        }
        String reason = decision instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        audit.note(Deed.refused(action, id, caller.unit(), null, caller, clock.instant(), reason));
        return Optional.of(decision);
    }
}
