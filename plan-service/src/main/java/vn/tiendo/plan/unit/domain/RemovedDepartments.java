package vn.tiendo.plan.unit.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/** A department goes when no plan in force needs it any more. */
public final class RemovedDepartments {

    private RemovedDepartments() {
    }

    /** One flaw for each department that is missing from the unit as it is to be and still in use. */
    public static List<Flaw> flaws(Unit before, Unit after, FindDepartmentUse uses) {
        var removed = new HashSet<>(idsOf(before));
        removed.removeAll(idsOf(after));
        return removed.isEmpty() ? List.of()
                : uses.of(before.id(), removed).stream().map(RemovedDepartments::flaw).toList();
    }

    private static Flaw flaw(DepartmentUse use) {
        return new Flaw("/departments", FlawCode.DEPARTMENT_IN_USE, use.department(), use.places());
    }

    private static Set<String> idsOf(Unit unit) {
        return unit.departments().stream().map(Department::id).collect(Collectors.toSet());
    }
}
