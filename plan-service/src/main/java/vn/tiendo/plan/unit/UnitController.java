package vn.tiendo.plan.unit;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Precondition;

/** /api/v1/units. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final KeepUnit keepUnit;
    private final UnitDocuments units;
    private final Refusals refusals;

    UnitController(KeepUnit keepUnit, UnitDocuments units, Refusals refusals) {
        this.keepUnit = keepUnit;
        this.units = units;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return Page.refusal(limit).<ResponseEntity<?>>map(refusals::badRequest).orElseGet(() -> ResponseEntity.ok(
                Page.of(units.list(after, limit + 1), limit, placed -> placed.unit().id()).map(UnitForm::write)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> read(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on,
            @AuthenticationPrincipal Caller caller) {
        return (on == null ? units.find(id) : units.find(id, on)).<ResponseEntity<?>>map(unit -> read(unit, caller)).orElseGet(refusals::absent);
    }

    @GetMapping("/{id}/versions")
    ResponseEntity<?> versions(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return units.find(id).<ResponseEntity<?>>map(unit -> versions(unit, caller)).orElseGet(refusals::absent);
    }

    private ResponseEntity<?> versions(PlacedUnit unit, Caller caller) {
        return switch (Authority.decide(caller, Action.READ, new Resource.UnitAt(unit.path()))) {
            case Decision.Allowed() -> ResponseEntity.ok(Map.of("items",
                    units.versions(unit.unit().id()).stream().map(UnitForm::write).toList()));
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    private ResponseEntity<?> read(PlacedUnit unit, Caller caller) {
        return switch (Authority.decide(caller, Action.READ, new Resource.UnitAt(unit.path()))) {
            case Decision.Allowed() -> shown(unit);
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> keep(@PathVariable String id, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var unit = UnitForm.read(input);
        var seen = new Precondition(ifMatch);
        return switch (keepUnit.keep(id, unit, Refusals.unreadable(input), seen, caller)) {
            case UnitAnswer.Kept(PlacedUnit kept, boolean created) -> created
                    ? ResponseEntity.created(URI.create("/api/v1/units/" + id))
                            .eTag(Precondition.etagOf(kept.version())).body(UnitForm.write(kept))
                    : shown(kept);
            case UnitAnswer.Invalid invalid -> refusals.invalid(input.violations(), invalid.flaws());
            case UnitAnswer.Stale(PlacedUnit current) -> current == null
                    ? refusals.stale(seen, "unit", null, Map.of())
                    : refusals.stale(seen, "unit", current.version(), UnitForm.write(current));
            case UnitAnswer.Refused refused -> refusals.refused(refused.refusal());
        };
    }

    private static ResponseEntity<Map<String, Object>> shown(PlacedUnit unit) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(unit.version())).body(UnitForm.write(unit));
    }
}
