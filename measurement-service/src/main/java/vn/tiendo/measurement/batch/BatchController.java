package vn.tiendo.measurement.batch;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.BatchError;
import vn.tiendo.measurement.batch.domain.State;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;

/** Sending a batch, and asking what became of it. */
@RestController
@RequestMapping(BatchView.BATCHES)
class BatchController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReceiveBatch receiving;
    private final BatchDocuments documents;
    private final BatchErrors errors;
    private final BatchFiles files;
    private final BatchView view;
    private final DecisionProblems decisions;
    private final Problems problems;

    BatchController(ReceiveBatch receiving, BatchDocuments documents, BatchErrors errors, BatchFiles files, BatchView view,
            DecisionProblems decisions, Problems problems) {
        this.receiving = receiving;
        this.documents = documents;
        this.errors = errors;
        this.files = files;
        this.view = view;
        this.decisions = decisions;
        this.problems = problems;
    }

    @PostMapping(consumes = CSV)
    ResponseEntity<?> sendCsv(HttpServletRequest request, @AuthenticationPrincipal Caller caller) throws IOException {
        return send(Door.CSV, request, caller);
    }

    @PostMapping(consumes = XLSX)
    ResponseEntity<?> sendXlsx(HttpServletRequest request, @AuthenticationPrincipal Caller caller) throws IOException {
        return send(Door.XLSX, request, caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> sendJson(HttpServletRequest request, @AuthenticationPrincipal Caller caller) throws IOException {
        return send(Door.JSON, request, caller);
    }

    private ResponseEntity<?> send(Door door, HttpServletRequest request, Caller caller) throws IOException {
        if (!(Authority.files(caller) instanceof Decision.Allowed)) {
            return decisions.of(Authority.files(caller));
        }
        AskedOfBatch asked = AskedOfBatch.of(door, request);
        if (!asked.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", asked.violations());
        }
        @Nullable String key = asked.key() == null ? null : asked.key().text();
        return switch (receiving.receive(asked.order(), asked.key(), request.getInputStream(), caller)) {
            case ReceiveBatch.Received(Batch batch) ->
                ResponseEntity.accepted().location(URI.create(BatchView.address(batch))).body(view.of(batch));
            case ReceiveBatch.Empty() -> problems.invalid(List.of(new Violation("", "empty", null, null)));
            case ReceiveBatch.InWork() -> problems.of(HttpStatus.CONFLICT, "key-in-work", Map.of("given", String.valueOf(key)));
            case ReceiveBatch.OtherBatch() -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused",
                    List.of(new Violation("/" + IdempotencyKey.HEADER, "key-reused", key, null)));
        };
    }

    @GetMapping
    ResponseEntity<?> list(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Query query = new Query(request::getParameter);
        int limit = query.limit();
        return query.violations().isEmpty()
                ? ResponseEntity.ok(Page.of(documents.list(caller.id(), query.text("after").orElse(null), limit + 1), limit,
                        BatchForm::place).map(view::of))
                : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answer(id, caller, batch -> ResponseEntity.ok(view.of(batch)));
    }

    @GetMapping("/{id}/errors")
    ResponseEntity<?> errors(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Query query = new Query(request::getParameter);
        int limit = query.limit();
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        return answer(id, caller, batch -> ResponseEntity.ok(
                Page.of(errors.list(id, query.text("after").orElse(null), limit + 1), limit, BatchError::place).map(view::of)));
    }

    @GetMapping("/{id}/original")
    ResponseEntity<?> original(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answer(id, caller, batch -> ResponseEntity.ok().contentType(type(batch.order().door()))
                .contentLength(batch.content().bytes()).header(HttpHeaders.CONTENT_DISPOSITION, attachment(batch))
                .body(new InputStreamResource(files.open(batch))));
    }

    @PostMapping("/{id}:stop")
    ResponseEntity<?> stop(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answer(id, caller, batch -> documents.stop(id)
                ? ResponseEntity.ok(view.of(documents.find(id).orElseThrow()))
                : problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("given", batch.state().name(), "expected",
                        List.of(State.WAITING.name(), State.RUNNING.name()))));
    }

    /** Nobody else is to know of it. */
    private ResponseEntity<?> answer(String id, Caller caller, Function<Batch, ResponseEntity<?>> answer) {
        return documents.findOf(caller, id).<ResponseEntity<?>>map(answer).orElseGet(this::notFound);
    }

    private ResponseEntity<ProblemDetail> notFound() {
        return problems.of(HttpStatus.NOT_FOUND);
    }

    private static MediaType type(Door door) {
        return switch (door) {
            case CSV -> MediaType.parseMediaType(CSV);
            case XLSX -> MediaType.parseMediaType(XLSX);
            case JSON -> MediaType.APPLICATION_JSON;
        };
    }

    /** Saved and not shown: it is what someone sent. */
    private static String attachment(Batch batch) {
        String name = batch.id() + "." + batch.order().door().name().toLowerCase(Locale.ROOT);
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
