package vn.tiendo.reporting.alert;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import vn.tiendo.reporting.alert.domain.Alert;
import vn.tiendo.reporting.alert.domain.Alert.Acknowledgement;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;

/** The alerts of the caller's unit. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
class AlertController {

    private static final String ACKNOWLEDGE = "alert.acknowledge";
    private static final int LONGEST_NOTE = 2000;

    private final AlertDocuments alerts;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    AlertController(AlertDocuments alerts, Problems problems, DecisionProblems refusals, AuditTrail audit, InstantSource clock) {
        this.alerts = alerts;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.READ_ALERTS, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Query query = new Query(parameters::get);
        int limit = query.limit();
        boolean openOnly = query.flag("open", false);
        return query.violations().isEmpty() ? ResponseEntity.ok(Page.of(alerts.list(caller.unit(), query.text("plan").orElse(null),
                openOnly, query.text("after").orElse(null), limit + 1), limit, Alert::id).map(AlertView::of))
                : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    @PostMapping("/{id}:acknowledge")
    ResponseEntity<?> acknowledge(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        Optional<Alert> found = alerts.find(id);
        if (found.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Decision decision = Authority.decide(caller, Action.ACKNOWLEDGE_ALERT, found.get().unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            audit.note(refused(found.get(), caller, decision));
            return refusals.of(decision);
        }
        Input input = Input.of(body);
        input.only("note");
        String note = input.text("note");
        if (note.length() > LONGEST_NOTE) {
            input.refuse("note", "too-long", note.length(), LONGEST_NOTE);
        }
        return input.violations().isEmpty() ? acknowledged(found.get(), note, caller) : problems.invalid(input.violations());
    }

    private ResponseEntity<?> acknowledged(Alert alert, String note, Caller caller) {
        Acknowledgement by = new Acknowledgement(caller.id(), caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), note);
        Alert seen = alert.acknowledged(by);
        return alerts.acknowledge(seen, Deed.done(ACKNOWLEDGE, alert.id(), alert.unit(), null, caller, by.at()))
                ? ResponseEntity.ok(AlertView.of(seen)) : problems.of(HttpStatus.CONFLICT, "acknowledged-already");
    }

    private Deed refused(Alert alert, Caller caller, Decision why) {
        String reason = why instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        return Deed.refused(ACKNOWLEDGE, alert.id(), alert.unit(), null, caller, clock.instant(), reason);
    }
}
