package vn.tiendo.plan.unit.domain;

import java.util.List;

/**
 * Where a department is named by what binds.
 *
 * @param places as plan/target
 */
public record DepartmentUse(String department, List<String> places) {

    public DepartmentUse {
        places = List.copyOf(places);
    }
}
