package vn.tiendo.plan.unit.domain;

import java.util.Optional;

/** Finds a unit as it is now. */
public interface FindUnit {

    Optional<PlacedUnit> find(String id);
}
