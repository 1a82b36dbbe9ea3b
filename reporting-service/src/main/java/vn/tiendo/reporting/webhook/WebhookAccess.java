package vn.tiendo.reporting.webhook;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** Lets callers to the webhooks of their own unit; of another unit's none is known. */
@Component
class WebhookAccess {

    private final WebhookDocuments webhooks;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    WebhookAccess(WebhookDocuments webhooks, Problems problems, DecisionProblems refusals, AuditTrail audit, InstantSource clock) {
        this.webhooks = webhooks;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    ResponseEntity<?> reads(Caller caller, Supplier<ResponseEntity<?>> answer) {
        Decision decision = Authority.decide(caller, Action.READ_WEBHOOKS, List.of(caller.unit()));
        return decision instanceof Decision.Allowed ? answer.get() : refusals.of(decision);
    }

    ResponseEntity<?> reads(Caller caller, String id, Function<Webhook, ResponseEntity<?>> answer) {
        return reads(caller, () -> own(caller, id, answer));
    }

    /** @param object what is changed, for the record of a refusal */
    ResponseEntity<?> changes(Caller caller, String action, String object, Supplier<ResponseEntity<?>> answer) {
        Decision decision = Authority.decide(caller, Action.CHANGE_WEBHOOKS, List.of(caller.unit()));
        if (decision instanceof Decision.Allowed) {
            return answer.get();
        }
        String reason = decision instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        audit.note(Deed.refused(action, object, caller.unit(), null, caller, clock.instant(), reason));
        return refusals.of(decision);
    }

    ResponseEntity<?> changes(Caller caller, String action, String id, Function<Webhook, ResponseEntity<?>> answer) {
        return changes(caller, action, id, () -> own(caller, id, answer));
    }

    private ResponseEntity<?> own(Caller caller, String id, Function<Webhook, ResponseEntity<?>> answer) {
        Optional<Webhook> found = webhooks.find(id).filter(webhook -> webhook.unit().equals(caller.unit()));
        return found.<ResponseEntity<?>>map(answer).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }
}
