package vn.tiendo.reporting.evidence;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import vn.tiendo.reporting.evidence.domain.PlanEvidence;

/** The evidence of the plans that were touched last, as long as their partitions are read here. */
final class EvidenceCache {

    private static final float USUAL_LOAD = 0.75f;

    private final Map<String, Weighed> plans = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private final int mostEntries;
    private int entries;

    private record Weighed(PlanEvidence evidence, int entries) {
    }

    EvidenceCache(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    synchronized Optional<PlanEvidence> get(String plan) {
        return Optional.ofNullable(plans.get(plan)).map(Weighed::evidence);
    }

    /** The plan put in last always stays. */
    synchronized void put(PlanEvidence evidence) {
        remove(evidence.id());
        int weight = evidence.entries();
        plans.put(evidence.id(), new Weighed(evidence, weight));
        entries += weight;
        Iterator<Weighed> eldest = plans.values().iterator();
        while (entries > mostEntries && plans.size() > 1) {
            entries -= eldest.next().entries();
            eldest.remove();
        }
    }

    synchronized void remove(String plan) {
        Weighed removed = plans.remove(plan);
        entries -= removed == null ? 0 : removed.entries();
    }

    synchronized void clear() {
        plans.clear();
        entries = 0;
    }
}
