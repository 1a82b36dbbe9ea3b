package vn.tiendo.reporting.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.webhook.ChangeWebhook.Answer;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** The webhooks of the caller's unit. Handlers block on the store and on subscribers: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {

    private final WebhookAccess access;
    private final WebhookDocuments webhooks;
    private final ChangeWebhook change;
    private final TermsReader terms;
    private final Problems problems;

    WebhookController(WebhookAccess access, WebhookDocuments webhooks, ChangeWebhook change, TermsReader terms, Problems problems) {
        this.access = access;
        this.webhooks = webhooks;
        this.change = change;
        this.terms = terms;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        return access.reads(caller, () -> {
            Query query = new Query(parameters::get);
            int limit = query.limit();
            return query.violations().isEmpty()
                    ? ResponseEntity.ok(Page.of(webhooks.list(caller.unit(), query.text("after").orElse(null), limit + 1), limit,
                            Webhook::id).map(WebhookView::of))
                    : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        });
    }

    @PostMapping
    ResponseEntity<?> create(@RequestBody JsonNode body, @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return access.changes(caller, "webhook.create", "new", () -> {
            TermsReader.Read read = terms.read(body);
            return read.violations().isEmpty() ? answer(change.create(read.terms(), Optional.ofNullable(key), caller))
                    : problems.invalid(read.violations());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<?> read(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return access.reads(caller, id, webhook -> ok(WebhookView.of(webhook)));
    }

    @PutMapping("/{id}")
    ResponseEntity<?> replace(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return access.changes(caller, "webhook.change", id, webhook -> {
            TermsReader.Read read = terms.read(body);
            if (!read.violations().isEmpty()) {
                return problems.invalid(read.violations());
            }
            return new Precondition(seen).holdsOf(webhook.version()) ? answer(change.replace(webhook, read.terms(), caller))
                    : stale(WebhookView.of(webhook));
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.remove", id, webhook -> answer(change.remove(webhook, caller)));
    }

    @PostMapping("/{id}:verify")
    ResponseEntity<?> verify(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.verify", id, webhook -> answer(change.verify(webhook, caller)));
    }

    @PostMapping("/{id}:pause")
    ResponseEntity<?> pause(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.pause", id, webhook -> answer(change.pause(webhook, caller)));
    }

    @PostMapping("/{id}:resume")
    ResponseEntity<?> resume(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.resume", id, webhook -> answer(change.resume(webhook, caller)));
    }

    @PostMapping("/{id}:rotate-secret")
    ResponseEntity<?> rotate(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.rotate", id, webhook -> {
            Input input = Input.of(body);
            input.only("keepHours");
            int hours = input.whole("keepHours");
            if (hours < 0 || hours > ChangeWebhook.LONGEST_KEPT_HOURS) {
                input.refuse("keepHours", "out-of-range", hours, "0-" + ChangeWebhook.LONGEST_KEPT_HOURS);
            }
            return input.violations().isEmpty() ? answer(change.rotate(webhook, hours, caller))
                    : problems.invalid(input.violations());
        });
    }

    private ResponseEntity<?> answer(Answer answer) {
        return switch (answer) {
            case Answer.Made(WebhookView view) -> ResponseEntity.created(URI.create("/api/v1/webhooks/" + view.id()))
                    .eTag(Precondition.etagOf(view.version())).body(view);
            case Answer.Is(WebhookView view) -> ok(view);
            case Answer.Removed() -> ResponseEntity.noContent().build();
            case Answer.WrongState(Webhook.State state) -> problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("current", state));
            case Answer.Stale(var current) -> current.map(this::stale).orElseGet(() -> problems.of(HttpStatus.PRECONDITION_FAILED, "stale"));
            case Answer.TooMany(int most) -> problems.of(HttpStatus.CONFLICT, "too-many-webhooks", Map.of("expected", most));
            case Answer.KeyReused() -> problems.of(HttpStatus.CONFLICT, "key-reused");
            case Answer.Off() -> problems.of(HttpStatus.CONFLICT, "webhooks-off");
        };
    }

    private ResponseEntity<ProblemDetail> stale(WebhookView current) {
        return problems.of(HttpStatus.PRECONDITION_FAILED, "stale", Map.of("current", current));
    }

    private static ResponseEntity<?> ok(WebhookView view) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(view.version())).body(view);
    }
}
