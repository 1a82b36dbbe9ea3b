package vn.tiendo.reporting.unit.domain;

import java.util.List;
import java.util.Set;

/** Reads the tree of units. Blocks on the store. */
public interface ReadUnits {

    /** From the root to the unit itself; of a unit that is not known, only itself. */
    List<String> path(String unit);

    /** The unit itself and all below it. */
    Set<String> below(String unit);
}
