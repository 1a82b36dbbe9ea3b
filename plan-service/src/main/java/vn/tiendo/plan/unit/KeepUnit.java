package vn.tiendo.plan.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.unit.domain.FindDepartmentUse;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.RemovedDepartments;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.plan.unit.domain.UnitCheck;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.Precondition;

/** Creates or replaces a unit; when it moves in the tree, the units below it move with it. */
@Component
class KeepUnit {

    private static final int ATTEMPTS = 5;
    /** Pointer of a body that is no object at all. */
    private static final String WHOLE_BODY = "";
    private static final String DEPARTMENTS = "/departments";

    private final UnitDocuments units;
    private final MayKeepUnit may;
    private final UnitEvents events;
    private final FindDepartmentUse uses;
    private final Deeds deeds;

    KeepUnit(UnitDocuments units, MayKeepUnit may, UnitEvents events, FindDepartmentUse uses, Deeds deeds) {
        this.units = units;
        this.may = may;
        this.events = events;
        this.uses = uses;
        this.deeds = deeds;
    }

    /** Sending the same unit again changes nothing, but finishes a move of the units below that was cut short. */
    UnitAnswer keep(String id, Unit unit, Set<String> unreadable, Precondition seen, Caller by) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var stored = units.load(id);
            var refused = refuse(id, unit, unreadable, seen, by, stored);
            if (refused.isPresent()) {
                return refused.get();
            }
            var kept = store(unit, stored, by);
            if (kept.isPresent()) {
                units.below(id).stream().sorted(Comparator.comparing(each -> each.placed().path().size()))
                        .forEach(each -> follow(each, by));
                return kept.get();
            }
        }
        return new UnitAnswer.Stale(units.load(id).map(UnitDocuments.Stored::placed).orElse(null));
    }

    private Optional<UnitAnswer> refuse(String id, Unit unit, Set<String> unreadable, Precondition seen, Caller by,
            Optional<UnitDocuments.Stored> stored) {
        var refused = may.refusedHere(id, stored, by);
        if (refused.isPresent()) {
            return refused;
        }
        if (!stored.map(each -> seen.holdsOf(each.placed().version())).orElse(seen.holdsOfNothing())) {
            return Optional.of(new UnitAnswer.Stale(stored.map(UnitDocuments.Stored::placed).orElse(null)));
        }
        var flaws = flaws(id, unit, unreadable, stored);
        if (!flaws.isEmpty() || !unreadable.isEmpty()) {
            return Optional.of(new UnitAnswer.Invalid(flaws));
        }
        return may.refusedThere(unit, stored, by);
    }

    private List<Flaw> flaws(String id, Unit unit, Set<String> unreadable, Optional<UnitDocuments.Stored> stored) {
        var flaws = new ArrayList<>(UnitCheck.flaws(unit, units));
        if (unreadable.stream().noneMatch(each -> each.startsWith(DEPARTMENTS))) {
            stored.ifPresent(each -> flaws.addAll(RemovedDepartments.flaws(each.placed().unit(), unit, uses)));
        }
        events.tooLarge(unit).ifPresent(flaws::add);
        if (!unit.id().equals(id)) {
            flaws.removeIf(each -> each.pointer().equals("/id"));
            flaws.add(new Flaw("/id", FlawCode.UNKNOWN_VALUE, unit.id(), id));
        }
        flaws.removeIf(each -> unreadable.contains(each.pointer()) || unreadable.contains(WHOLE_BODY));
        return flaws;
    }

    private Optional<UnitAnswer> store(Unit unit, Optional<UnitDocuments.Stored> stored, Caller by) {
        var path = units.pathOf(unit);
        return stored.isEmpty() ? create(new PlacedUnit(unit, 1, path), by) : replace(stored.get(), unit, path, by);
    }

    private Optional<UnitAnswer> create(PlacedUnit created, Caller by) {
        return units.insert(created, deed(null, created, by))
                ? Optional.of(new UnitAnswer.Kept(created, true)) : Optional.empty();
    }

    private Optional<UnitAnswer> replace(UnitDocuments.Stored stored, Unit unit, List<String> path, Caller by) {
        var former = stored.placed();
        if (former.unit().equals(unit) && former.path().equals(path)) {
            return Optional.of(new UnitAnswer.Kept(former, false));
        }
        var replaced = new PlacedUnit(unit, former.version() + 1, path);
        return units.replace(stored, replaced, deed(former, replaced, by))
                ? Optional.of(new UnitAnswer.Kept(replaced, false)) : Optional.empty();
    }

    private void follow(UnitDocuments.Stored below, Caller by) {
        var former = below.placed();
        var moved = new PlacedUnit(former.unit(), former.version() + 1, units.pathOf(former.unit()));
        boolean done = moved.path().equals(former.path()) || units.replace(below, moved, deed(former, moved, by));
        if (!done) {
            units.load(former.unit().id()).ifPresent(each -> follow(each, by));
        }
    }

    private Deed deed(@Nullable PlacedUnit before, PlacedUnit after, Caller by) {
        var id = after.unit().id();
        return deeds.done(Action.KEEP_UNIT, id, id, by, deeds.now(), before == null ? null : before.version(),
                after.version());
    }
}
