package vn.tiendo.plan.unit.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Đơn vị; the tree has any number of levels, since they change by law.
 *
 * @param validity from which day it is as it says here: a new name or place counts from then on, what it was before stays
 *     readable; and its last day
 * @param predecessors units that it was made of
 */
public record Unit(String id, String name, Kind kind, @Nullable String parent, Validity validity,
        List<String> predecessors, List<Department> departments) {

    /** Level of the administration. */
    public enum Kind { WARD, COMMUNE, CITY, DISTRICT, PROVINCE }

    public Unit {
        predecessors = List.copyOf(predecessors);
        departments = List.copyOf(departments);
    }

    public Unit(String id, String name, Kind kind, @Nullable String parent, List<Department> departments) {
        this(id, name, kind, parent, Validity.ALWAYS, List.of(), departments);
    }

    public boolean hasDepartment(String department) {
        return department(department).isPresent();
    }

    public Optional<Department> department(String id) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
