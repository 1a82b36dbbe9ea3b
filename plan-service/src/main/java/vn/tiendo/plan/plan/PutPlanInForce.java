package vn.tiendo.plan.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.PlanChecks;
import vn.tiendo.plan.plan.domain.PlanUnderCheck;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;

/** Makes a draft bind, and tells everybody. */
@Component
class PutPlanInForce {

    private static final int ATTEMPTS = 3;

    private final PlanDocuments plans;
    private final FindUnit units;
    private final PlanEvents events;
    private final InstantSource clock;

    PutPlanInForce(PlanDocuments plans, FindUnit units, PlanEvents events, InstantSource clock) {
        this.plans = plans;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** A change that comes in between is looked at again, unless the caller named the version. */
    PlanAnswer put(String id, Precondition seen, Caller by) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var kept = plans.find(id);
            if (kept.isEmpty()) {
                return new PlanAnswer.Absent();
            }
            var answer = attempt(kept.get(), seen, by);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return plans.find(id).<PlanAnswer>map(PlanAnswer.Stale::new).orElseGet(PlanAnswer.Absent::new);
    }

    private Optional<PlanAnswer> attempt(KeptPlan kept, Precondition seen, Caller by) {
        if (!Authority.allows(by, Action.PUT_PLAN_IN_FORCE, List.of(kept.plan().unit()))) {
            return Optional.of(new PlanAnswer.Forbidden());
        }
        if (!seen.admits(kept.version())) {
            return Optional.of(new PlanAnswer.Stale(kept));
        }
        return switch (kept.putInForce(by.id(), now())) {
            case Change.NotADraft _ -> Optional.of(new PlanAnswer.WrongState(kept));
            case Change.Changed(KeptPlan inForce) -> bind(kept, inForce);
        };
    }

    /** Departments may have changed since the draft was checked, so it is checked again. */
    private Optional<PlanAnswer> bind(KeptPlan draft, KeptPlan inForce) {
        var unit = units.find(draft.plan().unit());
        var flaws = flaws(draft, unit);
        if (!flaws.isEmpty() || unit.isEmpty()) {
            return Optional.of(new PlanAnswer.Invalid(flaws));
        }
        return plans.replace(draft.version(), inForce, List.of(events.inForce(inForce, unit.get())))
                ? Optional.of(new PlanAnswer.Kept(inForce)) : Optional.empty();
    }

    private static List<Flaw> flaws(KeptPlan draft, Optional<PlacedUnit> unit) {
        if (draft.plan().targets().findAny().isEmpty()) {
            return List.of(new Flaw("/sections", FlawCode.REQUIRED, null, null));
        }
        return PlanChecks.flaws(new PlanUnderCheck(draft.plan(), unit, Set.of()));
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
