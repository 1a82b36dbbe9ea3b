package vn.tiendo.reporting.evidence.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of one plan. Submissions may come before their plan.
 *
 * @param copies by id of the submission
 */
public record PlanEvidence(String id, @Nullable Plan plan, Map<String, Copy> copies) {

    public static PlanEvidence nothing(String id) {
        return new PlanEvidence(id, null, Map.of());
    }

    /** A plan of an older version changes nothing. */
    public PlanEvidence with(Plan other) {
        return plan == null || other.version() > plan.version() ? new PlanEvidence(id, other, copies) : this;
    }

    /** A state that is already known changes nothing. */
    public PlanEvidence with(Submission state) {
        Copy known = copies.get(state.id());
        Copy now = known == null ? Copy.of(state) : known.with(state);
        if (now == known) {
            return this;
        }
        Map<String, Copy> joined = new HashMap<>(copies);
        joined.put(state.id(), now);
        return new PlanEvidence(id, plan, joined);
    }

    public Collection<Copy> submissions() {
        return copies.values();
    }

    /** What it takes in memory, roughly: figures held, submissions and targets. */
    public int entries() {
        int targets = plan == null ? 1 : (int) plan.targets().count();
        return targets + copies.values().stream().mapToInt(copy -> 1 + copy.size()).sum();
    }
}
