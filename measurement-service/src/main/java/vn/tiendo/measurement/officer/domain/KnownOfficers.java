package vn.tiendo.measurement.officer.domain;

import java.util.Optional;

/** The officers that this service was told of. */
public interface KnownOfficers {

    /** None when nobody was entered yet. */
    Optional<Officers> of(String unit);

    /** Keeps them in the place of those before: order and repeats do no harm. */
    void keep(Officers officers);
}
