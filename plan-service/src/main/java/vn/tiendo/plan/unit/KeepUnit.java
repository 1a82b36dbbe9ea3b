package vn.tiendo.plan.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.plan.unit.domain.UnitCheck;
import vn.tiendo.platform.caller.Caller;

/** Creates or replaces a unit; when it moves in the tree, the units below it move with it. */
@Component
class KeepUnit {

    private static final int ATTEMPTS = 5;
    /** Pointer of a body that is no object at all. */
    private static final String WHOLE_BODY = "";

    private final UnitDocuments units;
    private final UnitEvents events;

    KeepUnit(UnitDocuments units, UnitEvents events) {
        this.units = units;
        this.events = events;
    }

    /** Sending the same unit again changes nothing, but finishes a move of the units below that was cut short. */
    UnitAnswer keep(String id, Unit unit, Set<String> unreadable, Precondition seen, Caller by) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var stored = units.load(id);
            var refused = refuse(id, unit, unreadable, seen, by, stored);
            if (refused.isPresent()) {
                return refused.get();
            }
            var kept = store(unit, stored);
            if (kept.isPresent()) {
                units.below(id).stream().sorted(Comparator.comparing(each -> each.placed().path().size()))
                        .forEach(this::follow);
                return kept.get();
            }
        }
        return new UnitAnswer.Stale(units.load(id).map(UnitDocuments.Stored::placed).orElse(null));
    }

    private Optional<UnitAnswer> refuse(String id, Unit unit, Set<String> unreadable, Precondition seen, Caller by,
            Optional<UnitDocuments.Stored> stored) {
        boolean reached = stored.map(each -> Authority.allows(by, Action.KEEP_UNIT, each.placed().path()))
                .orElseGet(() -> Authority.allowsSomewhere(by, Action.KEEP_UNIT));
        if (!reached) {
            return Optional.of(new UnitAnswer.Forbidden());
        }
        if (!stored.map(each -> seen.admits(each.placed().version())).orElse(seen.etag() == null)) {
            return Optional.of(new UnitAnswer.Stale(stored.map(UnitDocuments.Stored::placed).orElse(null)));
        }
        var flaws = flaws(id, unit, unreadable);
        if (!flaws.isEmpty() || !unreadable.isEmpty()) {
            return Optional.of(new UnitAnswer.Invalid(flaws));
        }
        return Authority.allows(by, Action.KEEP_UNIT, units.pathOf(unit)) ? Optional.empty()
                : Optional.of(new UnitAnswer.Forbidden());
    }

    private List<Flaw> flaws(String id, Unit unit, Set<String> unreadable) {
        var flaws = new ArrayList<>(UnitCheck.flaws(unit, units));
        events.tooLarge(unit).ifPresent(flaws::add);
        if (!unit.id().equals(id)) {
            flaws.removeIf(each -> each.pointer().equals("/id"));
            flaws.add(new Flaw("/id", FlawCode.UNKNOWN_VALUE, unit.id(), id));
        }
        flaws.removeIf(each -> unreadable.contains(each.pointer()) || unreadable.contains(WHOLE_BODY));
        return flaws;
    }

    private Optional<UnitAnswer> store(Unit unit, Optional<UnitDocuments.Stored> stored) {
        var path = units.pathOf(unit);
        if (stored.isEmpty()) {
            var created = new PlacedUnit(unit, 1, path);
            return units.insert(created) ? Optional.of(new UnitAnswer.Kept(created, true)) : Optional.empty();
        }
        var former = stored.get().placed();
        if (former.unit().equals(unit) && former.path().equals(path)) {
            return Optional.of(new UnitAnswer.Kept(former, false));
        }
        var replaced = new PlacedUnit(unit, former.version() + 1, path);
        return units.replace(stored.get(), replaced) ? Optional.of(new UnitAnswer.Kept(replaced, false))
                : Optional.empty();
    }

    private void follow(UnitDocuments.Stored below) {
        var unit = below.placed().unit();
        var path = units.pathOf(unit);
        boolean done = path.equals(below.placed().path())
                || units.replace(below, new PlacedUnit(unit, below.placed().version() + 1, path));
        if (!done) {
            units.load(unit.id()).ifPresent(this::follow);
        }
    }
}
