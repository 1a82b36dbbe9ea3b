package vn.tiendo.measurement.unit.domain;

import java.util.Optional;

/** The units that this service knows of. */
public interface Units {

    Optional<Unit> find(String id);

    /** Keeps the unit unless one with the same or a higher sequence is there: order and repeats do no harm. */
    void keep(Unit unit);
}
