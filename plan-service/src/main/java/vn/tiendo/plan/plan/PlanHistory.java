package vn.tiendo.plan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.PlanState;

/** Every version of a plan that binds or did. */
@Component
class PlanHistory {

    private final PlanVersionDocuments former;

    PlanHistory(PlanVersionDocuments former) {
        this.former = former;
    }

    /** The first one first; none of a draft. A version that was copied, but not replaced yet, is told once. */
    List<PlanVersion> of(KeptPlan kept) {
        if (kept.state() == PlanState.DRAFT) {
            return List.of();
        }
        var versions = new ArrayList<>(former.list(kept.plan().id()));
        versions.removeIf(each -> each.version() >= kept.version());
        versions.add(new PlanVersion(kept.version(), kept.step()));
        return versions;
    }

    Optional<KeptPlan> find(KeptPlan kept, long version) {
        return version == kept.version() ? Optional.of(kept)
                : Optional.of(version).filter(each -> each < kept.version())
                        .flatMap(each -> former.find(kept.plan().id(), each));
    }
}
