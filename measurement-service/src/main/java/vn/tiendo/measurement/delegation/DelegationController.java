package vn.tiendo.measurement.delegation;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.delegation.domain.Action;
import vn.tiendo.measurement.delegation.domain.Authority;
import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Grant;
import vn.tiendo.measurement.delegation.domain.Outcome;
import vn.tiendo.measurement.delegation.domain.Refusal;
import vn.tiendo.measurement.delegation.domain.State;
import vn.tiendo.measurement.delegation.domain.Subject;
import vn.tiendo.measurement.precondition.domain.IfMatch;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;

/** Granting, revoking and reading delegations. */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationController {

    private final GrantDelegation granting;
    private final RevokeDelegation revoking;
    private final FindDelegations delegations;
    private final DelegationRefusals refusals;
    private final Problems problems;

    DelegationController(GrantDelegation granting, RevokeDelegation revoking, FindDelegations delegations,
            DelegationRefusals refusals, Problems problems) {
        this.granting = granting;
        this.revoking = revoking;
        this.delegations = delegations;
        this.refusals = refusals;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> grant(@RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        Input input = Input.of(body);
        input.only("officer", "officerName", "department", "from", "to", "reason");
        Grant asked = new Grant(input.text("officer"), input.optionalText("officerName").orElse(null),
                input.text("department"), day(input, "from"), day(input, "to"), input.text("reason"));
        return switch (granting.grant(asked, input.violations(), caller)) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal, delegations.today());
            case Outcome.Changed(Delegation granted) -> answer(ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/v1/delegations/" + granted.id())), granted);
        };
    }

    @PostMapping(path = "/{id}:revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> revoke(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        Input input = Input.of(body);
        input.only("reason");
        String reason = input.text("reason");
        return switch (revoking.revoke(id, reason, input.violations(), caller, new IfMatch(ifMatch))) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal, delegations.today());
            case Outcome.Changed(Delegation revoked) -> answer(ResponseEntity.ok(), revoked);
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Optional<Delegation> found = delegations.find(id);
        Decision decision = found.map(one -> Authority.decide(caller, Action.READ, Subject.of(one)))
                .orElseGet(Decision::hidden);
        return found.isPresent() && decision instanceof Decision.Allowed ? answer(ResponseEntity.ok(), found.get())
                : refusals.answer(new Refusal.NotAllowed(decision), delegations.today());
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit, @AuthenticationPrincipal Caller caller) {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return refusals.answer(new Refusal.NotAllowed(Authority.read(caller)), delegations.today());
        }
        List<Violation> violations = new ArrayList<>();
        @Nullable State known = state(state, violations);
        Page.refusal(limit).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations);
        }
        LocalDate today = delegations.today();
        List<Delegation> found = delegations.list(caller,
                new FindDelegations.Wanted(officer, department, known, after, limit + 1));
        return ResponseEntity.ok(Page.of(found, limit, Delegation::id).map(one -> DelegationView.of(one, today)));
    }

    private ResponseEntity<DelegationView> answer(ResponseEntity.BodyBuilder builder, Delegation delegation) {
        return builder.eTag(DelegationRefusals.etag(delegation))
                .body(DelegationView.of(delegation, delegations.today()));
    }

    private static @Nullable LocalDate day(Input input, String field) {
        if (input.has(field)) {
            return input.optionalDate(field).orElse(null);
        }
        input.date(field);
        return null;
    }

    private static @Nullable State state(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(State.values()).filter(one -> one.name().equals(text)).findFirst().orElseGet(() -> {
            violations.add(new Violation("/state", "unknown-value", text, List.of(State.values())));
            return null;
        });
    }
}
