package vn.tiendo.reporting.below.domain;

import java.util.Set;

/** Finds the units that stand or stood below a unit. Blocks on the store. */
public interface FindUnitsBelow {

    /** Without the unit itself; empty for one that nobody knows. */
    Set<String> below(String unit);
}
