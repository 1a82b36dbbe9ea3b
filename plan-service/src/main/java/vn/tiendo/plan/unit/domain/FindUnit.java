package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Finds a unit. */
public interface FindUnit {

    /** As it was written last. */
    Optional<PlacedUnit> find(String id);

    /** As it was, or is to be, on a day, at its place in the tree of that day; empty when it was not there. */
    Optional<PlacedUnit> find(String id, LocalDate day);
}
