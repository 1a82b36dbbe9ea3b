package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaException;
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
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.scoreboard.domain.WrittenTime;
import vn.tiendo.reporting.webhook.domain.Delivery;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** What was sent to a subscriber and how it answered; sends again. Handlers block: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {

    private final WebhookAccess access;
    private final DeliveryDocuments deliveries;
    private final QueueDeliveries queue;
    private final ReplayEvents replay;
    private final Challenge challenge;
    private final Problems problems;
    private final AuditTrail audit;
    private final InstantSource clock;

    DeliveryController(WebhookAccess access, DeliveryDocuments deliveries, QueueDeliveries queue, ReplayEvents replay,
            Challenge challenge, Problems problems, AuditTrail audit, InstantSource clock) {
        this.access = access;
        this.deliveries = deliveries;
        this.queue = queue;
        this.replay = replay;
        this.challenge = challenge;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param event id of the event whose delivery it is */
    record Accepted(String event) {
    }

    @GetMapping("/{id}/deliveries")
    ResponseEntity<?> list(@PathVariable String id, @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Caller caller) {
        return access.reads(caller, id, webhook -> {
            Query query = new Query(parameters::get);
            int limit = query.limit();
            Optional<Delivery.State> state = query.constant("state", Delivery.State.class);
            return query.violations().isEmpty()
                    ? ResponseEntity.ok(Page.of(deliveries.list(id, state, query.text("after").orElse(null), limit + 1), limit,
                            DeliveryDocuments.Logged::cursor).map(logged -> DeliveryView.of(logged.delivery())))
                    : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        });
    }

    @GetMapping("/{id}/deliveries/{event}")
    ResponseEntity<?> read(@PathVariable String id, @PathVariable String event, @AuthenticationPrincipal Caller caller) {
        return access.reads(caller, id, webhook -> deliveries.find(id, event).<ResponseEntity<?>>map(found ->
                ResponseEntity.ok(DeliveryView.of(found).with(found.body()))).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/{id}/deliveries/{event}:send")
    ResponseEntity<?> send(@PathVariable String id, @PathVariable String event, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.send", id, webhook -> active(webhook, () -> {
            if (!queue.again(id, event)) {
                return problems.of(HttpStatus.NOT_FOUND);
            }
            note("webhook.send", webhook, caller);
            return ResponseEntity.accepted().body(new Accepted(event));
        }));
    }

    @PostMapping("/{id}:test")
    ResponseEntity<?> test(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.test", id, webhook -> active(webhook, () -> {
            String event = UUID.randomUUID().toString();
            queue.fresh(List.of(queue.of(id, event, Challenge.TEST, id, challenge.test(event, webhook))));
            note("webhook.test", webhook, caller);
            return ResponseEntity.accepted().body(new Accepted(event));
        }));
    }

    @PostMapping("/{id}:replay")
    ResponseEntity<?> replay(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        return access.changes(caller, "webhook.replay", id, webhook -> active(webhook, () -> {
            Input input = Input.of(body);
            input.only("since", "until");
            Instant since = moment(input, "since", input.text("since"));
            Instant now = clock.instant();
            Instant until = input.optionalText("until").map(text -> moment(input, "until", text)).orElse(now);
            if (input.violations().isEmpty() && (since.isAfter(until) || since.isAfter(now))) {
                input.refuse("since", "out-of-range", since, "since <= " + (until.isAfter(now) ? now : until));
            }
            return input.violations().isEmpty() ? replayed(webhook, since, until, caller) : problems.invalid(input.violations());
        }));
    }

    private ResponseEntity<?> replayed(Webhook webhook, Instant since, Instant until, Caller caller) {
        try {
            ReplayEvents.Replayed done = replay.replay(webhook, since, until);
            note("webhook.replay", webhook, caller);
            return ResponseEntity.accepted().body(done);
        } catch (KafkaException e) {
            return problems.unavailable();
        }
    }

    private ResponseEntity<?> active(Webhook webhook, Supplier<ResponseEntity<?>> answer) {
        return webhook.collects() ? answer.get()
                : problems.of(HttpStatus.CONFLICT, "wrong-state", Map.of("current", webhook.state()));
    }

    private void note(String action, Webhook webhook, Caller caller) {
        audit.note(Deed.done(action, webhook.id(), webhook.unit(), null, caller, clock.instant()));
    }

    private static Instant moment(Input input, String field, String text) {
        Optional<Instant> moment = WrittenTime.of(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            input.refuse(field, "malformed-time", text, "2024-06-14T08:00:00Z");
        }
        return moment.orElse(Instant.EPOCH);
    }
}
