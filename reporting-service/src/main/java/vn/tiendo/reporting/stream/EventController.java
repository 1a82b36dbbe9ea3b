package vn.tiendo.reporting.stream;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.caller.Reason;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.stream.domain.Filter;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Query;

/** The stream's door. Approved verdicts and alerts on them are for everybody; provisional ones for readers of the plan's own unit. */
@RestController
class EventController {

    private final EventStreams streams;
    private final Lifetime lifetime;
    private final Problems problems;
    private final DecisionProblems refusals;

    EventController(EventStreams streams, Lifetime lifetime, Problems problems, DecisionProblems refusals) {
        this.streams = streams;
        this.lifetime = lifetime;
        this.problems = problems;
        this.refusals = refusals;
    }

    @GetMapping("/api/v1/events")
    ResponseEntity<?> events(
        @RequestParam MultiValueMap<String, String> query,
        @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
        @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
        @AuthenticationPrincipal @Nullable Caller caller, @Nullable Principal principal) {
        return switch (Query.read(query, Optional.ofNullable(lastEventId))) {
            case Query.Refused(var faults) -> refused(faults);
            case Query.Understood(var interest, _) when interest.provisional() && caller == null ->
                problems.of(HttpStatus.UNAUTHORIZED);
            case Query.Understood(var interest, var start) -> switch (decide(interest, caller)) {
                case Decision.Allowed() -> {
                    Wire wire = accept != null && accept.contains(MediaType.APPLICATION_NDJSON_VALUE) ? Wire.LINES : Wire.EVENTS;
                    yield stream(new Frames(wire, streams.open(wire, Audience.of(interest, caller), start)
                        .take(lifetime.of(interest.provisional(), principal))));
                }
                case Decision refusal -> refusals.of(refusal);
            };
        };
    }

    private static ResponseEntity<?> stream(Frames frames) {
        return ResponseEntity.ok()
            .contentType(frames.wire().type())
            .cacheControl(CacheControl.noStore())
            // Proxies of the nginx family hold back what they do not know to be a stream.
            .header("X-Accel-Buffering", "no")
            .body(frames);
    }

    private ResponseEntity<?> refused(List<Query.Fault> faults) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-request", faults.stream().map(fault ->
            new Violation("/" + fault.parameter(), fault.code(), fault.given(), fault.expected()))
            .toList());
    }

    /** Who asks for units by name asks for provisional verdicts of just these. */
    private static Decision decide(Interest interest, @Nullable Caller caller) {
        if (!interest.provisional() || caller == null) {
            return Decision.allowed();
        }
        Decision own = Authority.decide(caller, Action.READ_PROVISIONAL, List.of(caller.unit()));
        boolean others = interest.wanted(Filter.UNIT).stream().anyMatch(unit -> !unit.equals(caller.unit()));
        return own instanceof Decision.Allowed && others ? Decision.denied(Reason.UNIT) : own;
    }
}
