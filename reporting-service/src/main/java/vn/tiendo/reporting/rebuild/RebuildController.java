package vn.tiendo.reporting.rebuild;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
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

import reactor.core.publisher.Flux;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.rebuild.ExportFiles.Received;
import vn.tiendo.reporting.rebuild.domain.Rebuild;
import vn.tiendo.reporting.rebuild.domain.Rebuild.State;

/** Rebuilds, for operators. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
class RebuildController {

    private static final String UNDER_WAY = "rebuild-under-way";

    /** Of an export that are read ahead. */
    private static final int BUFFERS = 16;

    private final RebuildDocuments documents;
    private final ExportFiles exports;
    private final Lookout lookout;
    private final WorkOnRebuild work;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    RebuildController(RebuildDocuments documents, ExportFiles exports, Lookout rebuildLookout, WorkOnRebuild work, Problems problems,
            DecisionProblems refusals, AuditTrail audit, InstantSource clock) {
        this.documents = documents;
        this.exports = exports;
        this.lookout = rebuildLookout;
        this.work = work;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        Decision decision = decide(caller, Action.READ_REBUILDS);
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Query query = new Query(parameters::get);
        int limit = query.limit();
        return query.violations().isEmpty() ? ResponseEntity.ok(Page.of(documents.list(query.text("after").orElse(null), limit + 1),
                limit, Rebuild::id)) : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Decision decision = decide(caller, Action.READ_REBUILDS);
        return decision instanceof Decision.Allowed ? found(documents.find(id)) : refusals.of(decision);
    }

    /** What is not decided on yet stands in the place where the next one is made. */
    @PostMapping
    ResponseEntity<?> begin(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) throws IOException {
        return begin(parameters, caller, (InputStream) null);
    }

    /** With what other services have told, where the topics no longer reach back. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<?> begin(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller,
            @RequestBody Flux<DataBuffer> export) throws IOException {
        return begin(parameters, caller, DataBufferUtils.subscriberInputStream(export, BUFFERS));
    }

    private ResponseEntity<?> begin(Map<String, String> parameters, Caller caller, @Nullable InputStream export) throws IOException {
        Optional<Rebuild> newest = documents.newest();
        Rebuild next = Rebuild.begun(after(newest), caller.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Decision decision = decide(caller, Action.REBUILD);
        if (!(decision instanceof Decision.Allowed)) {
            return refused("rebuild.begin", next.id(), caller, decision);
        }
        Query query = new Query(parameters::get);
        boolean dryRun = query.flag("dryRun", false);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        if (newest.filter(RebuildController::isOpen).isPresent()) {
            return problems.of(HttpStatus.CONFLICT, UNDER_WAY);
        }
        if (dryRun) {
            return ResponseEntity.ok(next);
        }
        return export == null ? begun(next, (String) null, caller) : begun(next, exports.keep(export), caller);
    }

    private ResponseEntity<?> begun(Rebuild next, Received export, Caller caller) {
        return switch (export) {
            case Received.Kept(String file, long events) -> begun(next.with(events), file, caller);
            case Received.Unreadable(long line) -> problems.invalid(List.of(new Violation("/" + line, "no-event", null, null)));
        };
    }

    private ResponseEntity<?> begun(Rebuild next, @Nullable String export, Caller caller) {
        if (!documents.begin(next, export)) {
            return problems.of(HttpStatus.CONFLICT, UNDER_WAY);
        }
        audit.note(Deed.done("rebuild.begin", next.id(), caller.unit(), null, caller, next.startedAt()));
        lookout.lookAtOnce();
        return ResponseEntity.accepted().location(URI.create("/api/v1/rebuilds/" + next.id())).body(next);
    }

    @PostMapping("/{id}:switch")
    ResponseEntity<?> adopt(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return decided(id, "rebuild.switch", State.SWITCHING, caller);
    }

    @PostMapping("/{id}:discard")
    ResponseEntity<?> discard(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return decided(id, "rebuild.discard", State.DISCARDED, caller);
    }

    private ResponseEntity<?> decided(String id, String deed, State decision, Caller caller) {
        Decision may = decide(caller, Action.REBUILD);
        if (!(may instanceof Decision.Allowed)) {
            return refused(deed, id, caller, may);
        }
        if (documents.find(id).isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        if (!documents.decide(id, decision)) {
            return problems.of(HttpStatus.CONFLICT, "nothing-to-decide");
        }
        audit.note(Deed.done(deed, id, caller.unit(), null, caller, clock.instant()));
        if (decision == State.DISCARDED) {
            work.throwAway();
        } else {
            lookout.lookAtOnce();
        }
        return found(documents.find(id));
    }

    private ResponseEntity<?> found(Optional<Rebuild> rebuild) {
        return rebuild.<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private static Decision decide(Caller caller, Action action) {
        return Authority.decide(caller, action, List.of(caller.unit()));
    }

    private ResponseEntity<?> refused(String deed, String id, Caller caller, Decision decision) {
        String reason = decision instanceof Decision.Denied(var why, _) ? why.code() : "not-found";
        audit.note(Deed.refused(deed, id, caller.unit(), null, caller, clock.instant(), reason));
        return refusals.of(decision);
    }

    private static boolean isOpen(Rebuild rebuild) {
        return switch (rebuild.state()) {
            case RUNNING, DIFFERENT, SWITCHING -> true;
            case EQUAL, SWITCHED, DISCARDED, FAILED -> false;
        };
    }

    /** They sort as they were begun. */
    private static String after(Optional<Rebuild> newest) {
        return String.format(Locale.ROOT, "%06d", newest.map(last -> Long.parseLong(last.id()) + 1).orElse(1L));
    }
}
