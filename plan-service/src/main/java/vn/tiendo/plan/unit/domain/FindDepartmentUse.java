package vn.tiendo.plan.unit.domain;

import java.util.List;
import java.util.Set;

/** Finds which of a unit's departments its plans in force name; one entry a department that is named. */
public interface FindDepartmentUse {

    List<DepartmentUse> of(String unit, Set<String> departments);
}
