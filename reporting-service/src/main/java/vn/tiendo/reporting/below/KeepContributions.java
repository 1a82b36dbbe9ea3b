package vn.tiendo.reporting.below;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.verdict.domain.Contribute;
import vn.tiendo.reporting.verdict.domain.Contributions;

/** Brings what a plan gives to sums above up to its evidence, and tells the plans above when it is another than before. */
@Component
class KeepContributions implements Contribute {

    private final ContributionDocuments documents;
    private final UnitVersionDocuments units;
    private final BelowEvents events;

    KeepContributions(ContributionDocuments documents, UnitVersionDocuments units, BelowEvents events) {
        this.documents = documents;
        this.units = units;
        this.events = events;
    }

    /** Of all indicators. */
    void all(PlanEvidence evidence) {
        Plan plan = evidence.plan();
        if (plan != null) {
            give(evidence, Contributions.indicators(evidence), plan.inForceSince());
        }
    }

    @Override
    public boolean give(PlanEvidence evidence, Set<String> indicators, Instant at) {
        Plan plan = Objects.requireNonNull(evidence.plan(), "a plan in force");
        return indicators.stream().allMatch(indicator -> keep(plan, Contributions.of(evidence, plan, indicator), at));
    }

    private boolean keep(Plan plan, Contribution next, Instant at) {
        Document before = documents.find(plan.id(), next.indicator()).orElseGet(Document::new);
        if (!before.isEmpty() && documents.read(before).equals(next)) {
            return true;
        }
        long version = before.isEmpty() ? 1 : ContributionDocuments.version(before) + 1;
        return documents.replace(before, next, at, toldAbove(plan, next.indicator(), version, at));
    }

    /** Where the tree is not known yet, the plan's own path says who is above. */
    private List<PendingEvent> toldAbove(Plan plan, String indicator, long version, Instant at) {
        Set<String> above = new HashSet<>(plan.unitPath());
        above.addAll(units.everAbove(plan.unit()));
        above.remove(plan.unit());
        return above.stream().map(unit -> events.changed(Plan.idOf(unit, plan.year()), plan.unit(), indicator, version, at))
                .toList();
    }
}
