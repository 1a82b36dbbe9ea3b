package vn.tiendo.measurement.plan.domain;

import java.util.List;
import java.util.Optional;

/** The plans in force that this service knows of. */
public interface Plans {

    Optional<Plan> find(String id);

    /** Ids of the plans of this unit and of all units below it. */
    List<String> idsBelow(String unit);

    /** Keeps the plan unless one with the same or a higher sequence is there: order and repeats do no harm. */
    void keep(Plan plan);
}
