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
    private final int mostFigures;
    private int figures;

    private record Weighed(PlanEvidence evidence, int figures) {
    }

    EvidenceCache(int mostFigures) {
        this.mostFigures = mostFigures;
    }

    synchronized Optional<PlanEvidence> get(String plan) {
        return Optional.ofNullable(plans.get(plan)).map(Weighed::evidence);
    }

    /** The plan put in last always stays. */
    synchronized void put(PlanEvidence evidence) {
        remove(evidence.id());
        int weight = 1 + evidence.figures();
        plans.put(evidence.id(), new Weighed(evidence, weight));
        figures += weight;
        Iterator<Weighed> eldest = plans.values().iterator();
        while (figures > mostFigures && plans.size() > 1) {
            figures -= eldest.next().figures();
            eldest.remove();
        }
    }

    synchronized void remove(String plan) {
        Weighed removed = plans.remove(plan);
        figures -= removed == null ? 0 : removed.figures();
    }

    synchronized void clear() {
        plans.clear();
        figures = 0;
    }
}
