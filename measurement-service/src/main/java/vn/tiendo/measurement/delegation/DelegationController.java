package vn.tiendo.measurement.delegation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

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
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.platform.web.Query;

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
        return switch (revoking.revoke(id, reason, input.violations(), caller, new Precondition(ifMatch))) {
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
    ResponseEntity<?> list(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return refusals.answer(new Refusal.NotAllowed(Authority.read(caller)), delegations.today());
        }
        Query query = new Query(request::getParameter);
        int limit = query.limit();
        FindDelegations.Wanted wanted = new FindDelegations.Wanted(query.text("officer").orElse(null),
                query.text("department").orElse(null), query.constant("state", State.class).orElse(null),
                query.text("after").orElse(null), limit + 1);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        LocalDate today = delegations.today();
        List<Delegation> found = delegations.list(caller, wanted);
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
}
