package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;

/** Brings a plan to a version that binds, and tells everybody: load, decide, store; again when another change came first. */
@Component
class ChangePlan {

    private static final int ATTEMPTS = 3;

    private final PlanDocuments plans;
    private final UnitOfPlan units;
    private final PlanEvents events;
    private final Deeds deeds;

    ChangePlan(PlanDocuments plans, UnitOfPlan units, PlanEvents events, Deeds deeds) {
        this.plans = plans;
        this.units = units;
        this.events = events;
        this.deeds = deeds;
    }

    /** Decides on the plan as it is; what it would keep is stored. */
    @FunctionalInterface
    interface Deciding {

        PlanAnswer on(KeptPlan kept, Optional<PlacedUnit> unit, Instant at);
    }

    /**
     * A change that comes in between is looked at again, unless the caller named the version.
     *
     * @param seen the version of the plan that the caller decided on
     */
    PlanAnswer change(String id, Action action, Precondition seen, Caller by, Deciding deciding) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var stored = plans.load(id);
            if (stored.isEmpty()) {
                return new PlanAnswer.Absent();
            }
            var answer = attempt(stored.get(), action, seen, by, deciding);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return plans.find(id).<PlanAnswer>map(PlanAnswer.Stale::new).orElseGet(PlanAnswer.Absent::new);
    }

    private Optional<PlanAnswer> attempt(PlanDocuments.Stored stored, Action action, Precondition seen, Caller by,
            Deciding deciding) {
        var kept = stored.kept();
        return switch (Authority.decide(by, action, PlanResource.of(kept))) {
            case Decision.Allowed() when !seen.holdsOf(kept.version()) -> Optional.of(new PlanAnswer.Stale(kept));
            case Decision.Allowed() -> decide(stored, action, by, deciding);
            case Decision refusal -> {
                deeds.refused(action, kept.plan().id(), kept.plan().unit(), by, refusal);
                yield Optional.of(new PlanAnswer.Refused(refusal));
            }
        };
    }

    private Optional<PlanAnswer> decide(PlanDocuments.Stored stored, Action action, Caller by, Deciding deciding) {
        var unit = units.of(stored.kept().plan());
        var at = deeds.now();
        var answer = deciding.on(stored.kept(), unit, at);
        return answer instanceof PlanAnswer.Kept(KeptPlan next)
                ? store(stored, next, unit.orElseThrow(), action, by, at) : Optional.of(answer);
    }

    private Optional<PlanAnswer> store(PlanDocuments.Stored stored, KeptPlan next, PlacedUnit unit, Action action,
            Caller by, Instant at) {
        var plan = next.plan();
        var deed = deeds.done(action, plan.id(), plan.unit(), by, at, stored.kept().version(), next.version());
        return plans.replace(stored, next, List.of(events.inForce(next, unit)), deed)
                ? Optional.of(new PlanAnswer.Kept(next)) : Optional.empty();
    }
}
