package vn.tiendo.reporting.report;

import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.below.domain.FindUnitsBelow;
import vn.tiendo.reporting.report.domain.Batch;
import vn.tiendo.reporting.report.domain.Report.Person;

/** Drafts for all units below the caller's own, over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/report-batches", produces = MediaType.APPLICATION_JSON_VALUE)
class BatchController {

    private static final String BEGIN = "report-batch.begin";
    private static final String CANCEL = "report-batch.cancel";

    private final BatchDocuments batches;
    private final Lookout lookout;
    private final Templates templates;
    private final FindUnitsBelow units;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    BatchController(BatchDocuments batches, Lookout reportBatchLookout, Templates templates, FindUnitsBelow units, Problems problems,
        DecisionProblems refusals, AuditTrail audit, InstantSource clock) {
        this.batches = batches;
        this.lookout = reportBatchLookout;
        this.templates = templates;
        this.units = units;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> begin(@RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.MAKE_REPORTS_BELOW, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refused(BEGIN, caller.unit(), caller, decision);
        }
        BatchRequest request = BatchRequest.read(body, templates);
        if (request.period().isEmpty() || !request.body().violations().isEmpty()) {
            return problems.invalid(request.body().violations());
        }
        List<String> below = units.below(caller.unit()).stream().sorted().toList();
        return below.isEmpty() ? problems.of(HttpStatus.CONFLICT, "nobody-below")
            : begun(new Batch(UUID.randomUUID().toString(), caller.unit(), new Person(caller.id(), caller.name()), request.kind(),
                request.period().get(), request.language(), request.superior(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Batch.State.RUNNING, below, Map.of(), null), caller);
    }

    private ResponseEntity<?> begun(Batch batch, Caller caller) {
        if (!batches.begin(batch)) {
            return problems.of(HttpStatus.CONFLICT, "batch-under-way");
        }
        audit.note(Deed.done(BEGIN, batch.id(), caller.unit(), null, caller, batch.startedAt()));
        lookout.lookAtOnce();
        return ResponseEntity.accepted().location(URI.create("/api/v1/report-batches/" + batch.id())).body(BatchView.of(batch));
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.READ_REPORT_BATCHES, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Query query = new Query(parameters::get);
        int limit = query.limit();
        return query.violations().isEmpty()
            ? ResponseEntity.ok(Page.of(batches.list(caller.unit(), query.text("after").orElse(null), limit + 1), limit, Batch::id)
                .map(BatchView::of))
            : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.READ_REPORT_BATCHES, List.of(caller.unit()));
        return decision instanceof Decision.Allowed ? answer(own(id, caller)) : refusals.of(decision);
    }

    /** What it has made stays. */
    @PostMapping("/{id}:cancel")
    ResponseEntity<?> cancel(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.MAKE_REPORTS_BELOW, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refused(CANCEL, id, caller, decision);
        }
        if (own(id, caller).isPresent() && !batches.cancel(id)) {
            return problems.of(HttpStatus.CONFLICT, "batch-ended");
        }
        own(id, caller).ifPresent(_ -> audit.note(Deed.done(CANCEL, id, caller.unit(), null, caller, clock.instant())));
        return answer(own(id, caller));
    }

    private Optional<Batch> own(String id, Caller caller) {
        return batches.find(id).filter(batch -> batch.unit().equals(caller.unit()));
    }

    private ResponseEntity<?> answer(Optional<Batch> batch) {
        return batch.<ResponseEntity<?>>map(found -> ResponseEntity.ok(BatchView.of(found)))
            .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> refused(String deed, String object, Caller caller, Decision decision) {
        audit.note(StepDeeds.refused(deed, object, caller.unit(), caller, clock.instant(), decision));
        return refusals.of(decision);
    }
}
