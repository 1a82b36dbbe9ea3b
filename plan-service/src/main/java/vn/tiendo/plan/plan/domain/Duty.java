package vn.tiendo.plan.plan.domain;

import java.util.List;

/** Who answers for a target, and which departments send its figures. */
public record Duty(String responsible, List<String> reporting) {

    /** Who answers also reports, unless others are named. */
    public Duty {
        reporting = reporting.isEmpty() ? List.of(responsible) : List.copyOf(reporting);
    }

    /** Whether the department answers or reports. */
    public boolean names(String department) {
        return responsible.equals(department) || reporting.contains(department);
    }
}
