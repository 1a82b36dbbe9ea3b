package vn.tiendo.measurement.delegation.domain;

import java.time.LocalDate;
import java.util.Set;

/** The delegations that run. */
public interface Delegations {

    /** The departments of this unit that the officer acts for on this day. */
    Set<String> departments(String unit, String officer, LocalDate day);
}
