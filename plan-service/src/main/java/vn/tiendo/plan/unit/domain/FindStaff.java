package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.Set;

/** Finds the departments of a unit in which somebody works on a day. */
public interface FindStaff {

    Set<String> staffed(String unit, LocalDate day);
}
