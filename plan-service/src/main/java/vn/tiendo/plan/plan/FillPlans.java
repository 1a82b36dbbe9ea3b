package vn.tiendo.plan.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.assignment.PlanFigures;
import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Reaction;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.plan.domain.FiguresFromAbove;
import vn.tiendo.plan.plan.domain.FiguresFromAbove.Taken;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.event.PendingEvent;

/** Fills figures from above into the plan that a unit has for a year, be it a draft or in force. */
@Component
class FillPlans implements PlanFigures {

    private final PlanDocuments plans;
    private final UnitOfPlan units;
    private final PlanEvents events;
    private final Deeds deeds;

    FillPlans(PlanDocuments plans, UnitOfPlan units, PlanEvents events, Deeds deeds) {
        this.plans = plans;
        this.units = units;
        this.events = events;
        this.deeds = deeds;
    }

    @Override
    public Map<String, Reaction> look(String unit, int year, List<AssignedFigure> figures) {
        return plans.find(Plan.idOf(unit, year)).map(kept -> into(kept, figures).byIndicator())
                .orElseGet(() -> later(figures));
    }

    private static Map<String, Reaction> later(List<AssignedFigure> figures) {
        Map<String, Reaction> reactions = new HashMap<>();
        figures.forEach(each -> reactions.put(each.indicator(), Reaction.Takes.LATER));
        return reactions;
    }

    private Taken into(KeptPlan kept, List<AssignedFigure> figures) {
        var taken = FiguresFromAbove.into(kept, figures);
        return events.tooLarge(taken.plan()).map(flaw -> {
            Map<String, Reaction> reactions = new HashMap<>();
            figures.forEach(each -> reactions.put(each.indicator(), new Reaction.HasNoRoom(flaw)));
            return new Taken(kept.plan(), reactions);
        }).orElse(taken);
    }

    /** A lost race means that somebody else came further with the plan, so it is looked at again. */
    @Override
    public Map<String, Reaction> take(String unit, int year, List<AssignedFigure> figures, Caller by) {
        var id = Plan.idOf(unit, year);
        Optional<Map<String, Reaction>> done;
        do {
            done = plans.load(id).map(stored -> attempt(stored, figures, by)).orElseGet(() -> Optional.of(later(figures)));
        } while (done.isEmpty());
        return done.get();
    }

    private Optional<Map<String, Reaction>> attempt(PlanDocuments.Stored stored, List<AssignedFigure> figures, Caller by) {
        var kept = stored.kept();
        var taken = into(kept, figures);
        if (taken.plan().equals(kept.plan())) {
            return Optional.of(taken.byIndicator());
        }
        var at = deeds.now();
        return switch (kept.takeIn(taken.plan(), by.id(), at)) {
            case Change.Changed(KeptPlan next) -> plans.replace(stored, next, told(next), deeds.done(Action.ASSIGN_FIGURES,
                    next.plan().id(), next.plan().unit(), by, at, kept.version(), next.version()))
                            ? Optional.of(taken.byIndicator()) : Optional.empty();
            case Change refusal -> throw new IllegalStateException("A plan that takes figures is open to them: " + refusal);
        };
    }

    /** Nobody is told of a draft. */
    private List<PendingEvent> told(KeptPlan next) {
        return next.state() == PlanState.DRAFT ? List.of()
                : List.of(events.inForce(next, units.of(next.plan()).orElseThrow()));
    }
}
