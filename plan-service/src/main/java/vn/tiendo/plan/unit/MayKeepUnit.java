package vn.tiendo.plan.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Whether a caller may keep a unit: where it is, where it is to be, and the one above that it leaves. */
@Component
class MayKeepUnit {

    private final UnitDocuments units;
    private final Deeds deeds;

    MayKeepUnit(UnitDocuments units, Deeds deeds) {
        this.units = units;
        this.deeds = deeds;
    }

    /** Where the unit is; a new one is nowhere yet, and takes a caller who may keep their own. */
    Optional<UnitAnswer> refusedHere(String id, Optional<UnitDocuments.Stored> stored, Caller by) {
        var place = stored.map(each -> units.pathOf(each.placed().unit())).orElseGet(() -> List.of(by.unit()));
        return refused(id, stored.isPresent(), Stream.of(place), by);
    }

    /** Where the unit is to be, as its content says. */
    Optional<UnitAnswer> refusedThere(Unit unit, Optional<UnitDocuments.Stored> stored, Caller by) {
        var places = Stream.concat(Stream.of(units.pathOf(unit)), left(unit, stored).stream());
        return refused(unit.id(), stored.isPresent(), places, by);
    }

    /** Who is only below the former parent cannot take the unit away from it. */
    private Optional<List<String>> left(Unit unit, Optional<UnitDocuments.Stored> stored) {
        return stored.map(each -> each.placed().unit().parent()).filter(parent -> !parent.equals(unit.parent()))
                .flatMap(units::find).map(PlacedUnit::path);
    }

    /** A refusal is recorded as the unit's matter; what is not there yet is a matter of the caller's unit. */
    private Optional<UnitAnswer> refused(String id, boolean known, Stream<List<String>> places, Caller by) {
        var refusal = places.map(place -> Authority.decide(by, Action.KEEP_UNIT, new Resource.UnitAt(place)))
                .filter(decision -> !(decision instanceof Decision.Allowed)).findFirst();
        refusal.ifPresent(each -> deeds.refused(Action.KEEP_UNIT, id, known ? id : by.unit(), by, each));
        return refusal.map(UnitAnswer.Refused::new);
    }
}
