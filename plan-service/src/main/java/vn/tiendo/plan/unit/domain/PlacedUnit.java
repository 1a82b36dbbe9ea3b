package vn.tiendo.plan.unit.domain;

import java.util.List;

/**
 * A unit at its place in the tree.
 *
 * @param version grows with every change of the unit or of its place
 * @param path ids from the root down to this unit
 */
public record PlacedUnit(Unit unit, long version, List<String> path) {

    public PlacedUnit {
        path = List.copyOf(path);
    }
}
