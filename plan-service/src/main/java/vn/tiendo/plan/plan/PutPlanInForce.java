package vn.tiendo.plan.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.PlanChecks;
import vn.tiendo.plan.plan.domain.PlanUnderCheck;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Makes a draft bind, and tells everybody. */
@Component
class PutPlanInForce {

    private static final int ATTEMPTS = 3;

    private final PlanDocuments plans;
    private final FindUnit units;
    private final PlanEvents events;
    private final Deeds deeds;

    PutPlanInForce(PlanDocuments plans, FindUnit units, PlanEvents events, Deeds deeds) {
        this.plans = plans;
        this.units = units;
        this.events = events;
        this.deeds = deeds;
    }

    /** A change that comes in between is looked at again, unless the caller named the version. */
    PlanAnswer put(String id, Precondition seen, Caller by) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var stored = plans.load(id);
            if (stored.isEmpty()) {
                return new PlanAnswer.Absent();
            }
            var answer = attempt(stored.get(), seen, by);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return plans.find(id).<PlanAnswer>map(PlanAnswer.Stale::new).orElseGet(PlanAnswer.Absent::new);
    }

    private Optional<PlanAnswer> attempt(PlanDocuments.Stored stored, Precondition seen, Caller by) {
        var kept = stored.kept();
        return switch (Authority.decide(by, Action.PUT_PLAN_IN_FORCE, PlanResource.of(kept))) {
            case Decision.Allowed() -> decide(stored, seen, by);
            case Decision refusal -> {
                deeds.refused(Action.PUT_PLAN_IN_FORCE, kept.plan().id(), kept.plan().unit(), by, refusal);
                yield Optional.of(new PlanAnswer.Refused(refusal));
            }
        };
    }

    private Optional<PlanAnswer> decide(PlanDocuments.Stored stored, Precondition seen, Caller by) {
        var kept = stored.kept();
        if (!seen.admits(kept.version())) {
            return Optional.of(new PlanAnswer.Stale(kept));
        }
        return switch (kept.putInForce(by.id(), deeds.now())) {
            case Change.NotADraft _ -> Optional.of(new PlanAnswer.WrongState(kept));
            case Change.Changed(KeptPlan inForce) -> bind(stored, inForce, by);
        };
    }

    /** Departments may have changed since the draft was checked, so it is checked again. */
    private Optional<PlanAnswer> bind(PlanDocuments.Stored stored, KeptPlan inForce, Caller by) {
        var draft = stored.kept();
        var unit = units.find(draft.plan().unit());
        var flaws = flaws(draft, unit);
        if (!flaws.isEmpty() || unit.isEmpty()) {
            return Optional.of(new PlanAnswer.Invalid(flaws));
        }
        return plans.replace(stored, inForce, List.of(events.inForce(inForce, unit.get())), deed(draft, inForce, by))
                ? Optional.of(new PlanAnswer.Kept(inForce)) : Optional.empty();
    }

    private static List<Flaw> flaws(KeptPlan draft, Optional<PlacedUnit> unit) {
        if (draft.plan().targets().findAny().isEmpty()) {
            return List.of(new Flaw("/sections", FlawCode.REQUIRED, null, null));
        }
        return PlanChecks.flaws(new PlanUnderCheck(draft.plan(), unit, Set.of()));
    }

    private Deed deed(KeptPlan draft, KeptPlan inForce, Caller by) {
        var plan = inForce.plan();
        var at = Objects.requireNonNull(inForce.inForce(), "a plan in force").at();
        return deeds.done(Action.PUT_PLAN_IN_FORCE, plan.id(), plan.unit(), by, at, draft.version(),
                inForce.version());
    }
}
