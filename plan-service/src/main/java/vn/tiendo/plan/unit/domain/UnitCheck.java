package vn.tiendo.plan.unit.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Ids;

/** What a unit must be to have a place in the tree. */
public final class UnitCheck {

    private UnitCheck() {
    }

    /** Finds every flaw of the unit; the parent is looked up as it is now. */
    public static List<Flaw> flaws(Unit unit, FindUnit units) {
        var flaws = new ArrayList<Flaw>();
        if (!Ids.NAME.matcher(unit.id()).matches()) {
            flaws.add(new Flaw("/id", FlawCode.UNKNOWN_VALUE, unit.id(), Ids.NAME.pattern()));
        }
        place(unit, units).ifPresent(flaws::add);
        flaws.addAll(validity("", unit.validity()));
        flaws.addAll(predecessors(unit, units));
        flaws.addAll(departments(unit.departments()));
        return flaws;
    }

    private static Optional<Flaw> place(Unit unit, FindUnit units) {
        if (unit.parent() == null) {
            return Optional.empty();
        }
        var parent = units.find(unit.parent());
        if (unit.parent().equals(unit.id()) || parent.filter(above -> above.path().contains(unit.id())).isPresent()) {
            return Optional.of(new Flaw("/parent", FlawCode.UNIT_CYCLE, unit.parent(), null));
        }
        return parent.isPresent() ? Optional.empty()
                : Optional.of(new Flaw("/parent", FlawCode.UNKNOWN_UNIT, unit.parent(), null));
    }

    private static List<Flaw> validity(String pointer, Validity validity) {
        return validity.isSound() ? List.of() : List.of(new Flaw(pointer + "/validTo", FlawCode.OUT_OF_RANGE,
                String.valueOf(validity.to()), "≥ " + validity.from()));
    }

    private static List<Flaw> predecessors(Unit unit, FindUnit units) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < unit.predecessors().size(); i++) {
            var id = unit.predecessors().get(i);
            if (id.equals(unit.id())) {
                flaws.add(new Flaw("/predecessors/" + i, FlawCode.UNIT_CYCLE, id, null));
            } else if (units.find(id).isEmpty()) {
                flaws.add(new Flaw("/predecessors/" + i, FlawCode.UNKNOWN_UNIT, id, null));
            }
        }
        return flaws;
    }

    private static List<Flaw> departments(List<Department> departments) {
        var flaws = new ArrayList<Flaw>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < departments.size(); i++) {
            var id = departments.get(i).id();
            flaws.addAll(validity("/departments/" + i, departments.get(i).validity()));
            if (id.isEmpty()) {
                continue;
            }
            if (!Ids.NAME.matcher(id).matches()) {
                flaws.add(new Flaw("/departments/" + i + "/id", FlawCode.UNKNOWN_VALUE, id, Ids.NAME.pattern()));
            } else if (!seen.add(id)) {
                flaws.add(new Flaw("/departments/" + i + "/id", FlawCode.DUPLICATE_DEPARTMENT, id, null));
            }
        }
        return flaws;
    }
}
