package vn.tiendo.plan.plan.domain;

import java.util.Optional;

/** Finds a plan as it is now. */
public interface FindPlan {

    Optional<KeptPlan> find(String id);
}
