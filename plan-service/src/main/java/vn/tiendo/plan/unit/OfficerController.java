package vn.tiendo.plan.unit;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.unit.domain.Officers;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Precondition;

/** /api/v1/units/{id}/officers: for those who keep or run the unit only. */
@RestController
@RequestMapping("/api/v1/units/{id}/officers")
class OfficerController {

    private final UnitDocuments units;
    private final OfficerDocuments officers;
    private final Deeds deeds;
    private final Refusals refusals;

    OfficerController(UnitDocuments units, OfficerDocuments officers, Deeds deeds, Refusals refusals) {
        this.units = units;
        this.officers = officers;
        this.deeds = deeds;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> read(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return units.find(id).<ResponseEntity<?>>map(unit -> refused(unit, Action.READ_OFFICERS, caller)
                .<ResponseEntity<?>>map(refusals::refused).orElseGet(() -> shown(officers.load(id).officers())))
                .orElseGet(refusals::absent);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> keep(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return units.find(id).<ResponseEntity<?>>map(unit -> refused(unit, Action.KEEP_OFFICERS, caller)
                .<ResponseEntity<?>>map(refusals::refused)
                .orElseGet(() -> keep(unit, Input.of(body), new Precondition(ifMatch), caller)))
                .orElseGet(refusals::absent);
    }

    private Optional<Decision> refused(PlacedUnit unit, Action action, Caller caller) {
        var decision = Authority.decide(caller, action, new Resource.UnitAt(unit.path()));
        if (decision instanceof Decision.Allowed) {
            return Optional.empty();
        }
        deeds.refused(action, unit.unit().id(), unit.unit().id(), caller, decision);
        return Optional.of(decision);
    }

    private ResponseEntity<?> keep(PlacedUnit unit, Input input, Precondition seen, Caller caller) {
        var id = unit.unit().id();
        var wanted = OfficerForm.read(id, input);
        var unread = Refusals.unreadable(input);
        var flaws = wanted.flaws(unit.unit()).stream().filter(each -> !unread.contains(each.pointer())).toList();
        if (!flaws.isEmpty() || !unread.isEmpty()) {
            return refusals.invalid(input.violations(), flaws);
        }
        var stored = officers.load(id);
        var next = new Officers(id, stored.officers().version() + 1, wanted.departments(), wanted.leaders());
        var deed = deeds.done(Action.KEEP_OFFICERS, id, id, caller, deeds.now(),
                stored.officers().version() == 0 ? null : stored.officers().version(), next.version());
        return seen.holdsOf(stored.officers().version()) && officers.keep(stored, next, deed) ? shown(next)
                : stale(seen, officers.load(id).officers());
    }

    private ResponseEntity<?> stale(Precondition seen, Officers current) {
        return refusals.stale(seen, "officers", current.version(), OfficerForm.write(current));
    }

    private static ResponseEntity<?> shown(Officers officers) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(officers.version())).body(OfficerForm.write(officers));
    }
}
