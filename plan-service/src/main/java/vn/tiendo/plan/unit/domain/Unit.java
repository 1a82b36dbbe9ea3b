package vn.tiendo.plan.unit.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Đơn vị; the tree has any number of levels, since they change by law. */
public record Unit(String id, String name, Kind kind, @Nullable String parent, List<Department> departments) {

    /** Level of the administration. */
    public enum Kind { WARD, COMMUNE, CITY, DISTRICT, PROVINCE }

    public Unit {
        departments = List.copyOf(departments);
    }

    public boolean hasDepartment(String department) {
        return departments.stream().anyMatch(each -> each.id().equals(department));
    }
}
