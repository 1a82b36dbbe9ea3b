package vn.tiendo.reporting.below;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.bson.Document;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.reporting.below.domain.BelowHistory.Given;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.verdict.domain.Contribute;
import vn.tiendo.reporting.verdict.domain.Contributions;
import vn.tiendo.reporting.verdict.domain.Past;

/** Brings what a plan gives to sums above up to its evidence, and tells the plans above when it is another than before. */
@Component
class KeepContributions implements Contribute {

    private final ContributionDocuments documents;
    private final UnitVersionDocuments units;
    private final BelowEvents events;
    private final ReadEvidence told;

    KeepContributions(ContributionDocuments documents, UnitVersionDocuments units, BelowEvents events, ReadEvidence told) {
        this.documents = documents;
        this.units = units;
        this.events = events;
        this.told = told;
    }

    /** Of all indicators. */
    void all(PlanEvidence evidence) {
        Plan plan = evidence.plan();
        if (plan != null) {
            give(evidence, Contributions.indicators(evidence), plan.inForceSince());
        }
    }

    /** All that a plan ever gave, by what was told of it, whatever is kept. */
    void anew(String id, Instant at) {
        Plan plan = told.read(id).plan();
        if (plan != null) {
            past(id).forEach((indicator, past) -> {
                Document before = before(id, indicator);
                if (!documents.rewrite(before, past, toldAbove(plan, before, past, at))) {
                    throw new IllegalStateException("Others keep writing what " + id + " gives");
                }
            });
        }
    }

    @Override
    public boolean give(PlanEvidence evidence, Set<String> indicators, Instant at) {
        Plan plan = Objects.requireNonNull(evidence.plan(), "a plan in force");
        Supplier<Map<String, List<Given>>> past = SingletonSupplier.of(() -> past(plan.id()));
        return indicators.stream().allMatch(indicator -> keep(plan, Contributions.of(evidence, plan, indicator), at, past));
    }

    /** Where an event comes after a later one, what was given before that one was another than is kept. */
    private boolean keep(Plan plan, Contribution next, Instant at, Supplier<Map<String, List<Given>>> past) {
        Document before = before(plan.id(), next.indicator());
        if (!before.isEmpty() && documents.read(before).equals(next)) {
            return true;
        }
        if (ContributionDocuments.goesOn(before, at)) {
            List<Given> now = List.of(new Given(next, ContributionDocuments.version(before) + 1, at));
            return documents.replace(before, now, toldAbove(plan, before, now, at));
        }
        List<Given> ever = Objects.requireNonNull(past.get().get(next.indicator()), "the version that names the indicator");
        return documents.rewrite(before, ever, toldAbove(plan, before, ever, at));
    }

    private Document before(String plan, String indicator) {
        return documents.find(plan, indicator).orElseGet(Document::new);
    }

    private Map<String, List<Given>> past(String plan) {
        return Contributions.past(told.history(plan, Past.END));
    }

    /** Where the tree is not known yet, the plan's own path says who is above. */
    private List<PendingEvent> toldAbove(Plan plan, Document before, List<Given> next, Instant at) {
        long version = ContributionDocuments.version(before) + next.size();
        String indicator = next.getLast().contribution().indicator();
        Set<String> above = new HashSet<>(plan.unitPath());
        above.addAll(units.everAbove(plan.unit()));
        above.remove(plan.unit());
        return above.stream().map(unit -> events.changed(Plan.idOf(unit, plan.year()), plan.unit(), indicator, version, at))
                .toList();
    }
}
