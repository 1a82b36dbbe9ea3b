package vn.tiendo.plan.plan;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.tiendo.plan.plan.domain.KeptPlan;

/** The plans that were read last. A version never changes, so of a known one only its number has to be asked for. */
final class RecentPlans {

    /** About 200 plans of a ward. */
    private static final long MOST_TARGETS = 12_000;

    private final Cache<String, KeptPlan> plans = Caffeine.newBuilder().maximumWeight(MOST_TARGETS)
            .weigher((String id, KeptPlan kept) -> 1 + (int) kept.plan().targets().count()).build();

    Optional<KeptPlan> find(String id, long version) {
        return Optional.ofNullable(plans.getIfPresent(id)).filter(kept -> kept.version() == version);
    }

    KeptPlan keep(KeptPlan kept) {
        plans.put(kept.plan().id(), kept);
        return kept;
    }
}
