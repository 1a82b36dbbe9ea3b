package vn.tiendo.plan.unit.domain;

import java.util.List;

/** Lists units as they were written last. */
public interface ListUnits {

    /** By id. */
    List<PlacedUnit> all();
}
