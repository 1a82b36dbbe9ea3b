package vn.tiendo.plan.plan;

import java.util.ArrayList;
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
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanChecks;
import vn.tiendo.plan.plan.domain.PlanUnderCheck;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.platform.caller.Caller;

/** Turns a resolution into a draft, and replaces a draft. */
@Component
class DraftPlan {

    private final PlanDocuments plans;
    private final FindUnit units;
    private final PlanEvents events;

    DraftPlan(PlanDocuments plans, FindUnit units, PlanEvents events) {
        this.plans = plans;
        this.units = units;
        this.events = events;
    }

    /**
     * Stores a new draft.
     *
     * @param unreadable places of the request that could not be read
     * @param dryRun only say what would come of it
     */
    PlanAnswer draft(Plan plan, Set<String> unreadable, boolean dryRun, Caller by) {
        boolean unitKnown = !plan.unit().isEmpty();
        if (!(unitKnown ? allowed(plan, by) : Authority.allowsSomewhere(by, Action.DRAFT_PLAN))) {
            return new PlanAnswer.Forbidden();
        }
        var flaws = flaws(plan, unreadable);
        if (!flaws.isEmpty() || !unreadable.isEmpty()) {
            return new PlanAnswer.Invalid(flaws);
        }
        if (dryRun) {
            return plans.find(plan.id()).<PlanAnswer>map(kept -> new PlanAnswer.Exists(plan.id()))
                    .orElseGet(() -> new PlanAnswer.Kept(KeptPlan.checked(plan)));
        }
        var drafted = KeptPlan.drafted(plan);
        return plans.insert(drafted) ? new PlanAnswer.Kept(drafted) : new PlanAnswer.Exists(plan.id());
    }

    /** Replaces the draft that the caller saw. */
    PlanAnswer amend(String id, Plan plan, Set<String> unreadable, Precondition seen, Caller by) {
        var kept = plans.find(id);
        return kept.isEmpty() ? new PlanAnswer.Absent() : amend(kept.get(), plan, unreadable, seen, by);
    }

    private PlanAnswer amend(KeptPlan kept, Plan plan, Set<String> unreadable, Precondition seen, Caller by) {
        if (!allowed(kept.plan(), by)) {
            return new PlanAnswer.Forbidden();
        }
        if (seen.etag() == null) {
            return new PlanAnswer.VersionMissing();
        }
        if (!seen.admits(kept.version())) {
            return new PlanAnswer.Stale(kept);
        }
        return switch (kept.amend(plan)) {
            case Change.NotADraft _ -> new PlanAnswer.WrongState(kept);
            case Change.Changed(KeptPlan amended) -> {
                var flaws = flaws(plan, unreadable);
                sameId(kept.plan().id(), plan, unreadable).ifPresent(flaws::add);
                yield flaws.isEmpty() && unreadable.isEmpty() ? replace(kept, amended)
                        : new PlanAnswer.Invalid(flaws);
            }
        };
    }

    private PlanAnswer replace(KeptPlan kept, KeptPlan amended) {
        return plans.replace(kept.version(), amended, List.of()) ? new PlanAnswer.Kept(amended)
                : new PlanAnswer.Stale(plans.find(kept.plan().id()).orElse(kept));
    }

    /** A plan cannot become another unit's or another year's. */
    private static Optional<Flaw> sameId(String id, Plan plan, Set<String> unreadable) {
        boolean other = !unreadable.contains("/id") && !plan.id().equals(id);
        return other ? Optional.of(new Flaw("/id", FlawCode.UNKNOWN_VALUE, plan.id(), id)) : Optional.empty();
    }

    private List<Flaw> flaws(Plan plan, Set<String> unreadable) {
        var flaws = new ArrayList<>(PlanChecks.flaws(new PlanUnderCheck(plan, units.find(plan.unit()), unreadable)));
        events.tooLarge(plan).ifPresent(flaws::add);
        return flaws;
    }

    private static boolean allowed(Plan plan, Caller by) {
        return Authority.allows(by, Action.DRAFT_PLAN, List.of(plan.unit()));
    }
}
