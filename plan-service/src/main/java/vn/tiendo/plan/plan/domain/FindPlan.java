package vn.tiendo.plan.plan.domain;

import java.util.List;
import java.util.Optional;

/** Finds plans. */
public interface FindPlan {

    /** A plan as it is now. */
    Optional<KeptPlan> find(String id);

    /** Its versions that bind or did up to this one, the first one first; a draft by itself. */
    List<KeptPlan> versions(KeptPlan kept);
}
