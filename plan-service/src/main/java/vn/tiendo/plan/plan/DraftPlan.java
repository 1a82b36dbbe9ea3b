package vn.tiendo.plan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.Change;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;

/** Turns a resolution into a draft, and replaces a draft. */
@Component
class DraftPlan {

    private final PlanDocuments plans;
    private final FindUnit units;
    private final CheckPlan check;
    private final Deeds deeds;

    DraftPlan(PlanDocuments plans, FindUnit units, CheckPlan check, Deeds deeds) {
        this.plans = plans;
        this.units = units;
        this.check = check;
        this.deeds = deeds;
    }

    /**
     * Stores a new draft.
     *
     * @param unreadable places of the request that could not be read
     * @param dryRun only say what would come of it
     */
    PlanAnswer draft(Plan plan, Set<String> unreadable, boolean dryRun, Caller by) {
        var unit = plan.unit().isEmpty() ? by.unit() : plan.unit();
        return refusal(plan.id(), unit, dryRun, by).orElseGet(() -> store(plan, unreadable, dryRun, by));
    }

    /** Why the caller may draft no plan at all; asked before anything is taken of a file that they send. */
    Optional<PlanAnswer> refusal(boolean dryRun, Caller by) {
        return refusal(by.unit(), by.unit(), dryRun, by);
    }

    private Optional<PlanAnswer> refusal(String plan, String unit, boolean dryRun, Caller by) {
        return switch (Authority.decide(by, Action.DRAFT_PLAN, new Resource.NewPlan(unit))) {
            case Decision.Allowed() -> Optional.empty();
            case Decision refusal when dryRun -> Optional.of(new PlanAnswer.Refused(refusal));
            case Decision refusal -> Optional.of(refused(Action.DRAFT_PLAN, plan,
                    units.find(unit).isPresent() ? unit : by.unit(), by, refusal));
        };
    }

    private PlanAnswer store(Plan plan, Set<String> unreadable, boolean dryRun, Caller by) {
        var flaws = check.flaws(plan, unreadable);
        if (!flaws.isEmpty() || !unreadable.isEmpty()) {
            return new PlanAnswer.Invalid(flaws);
        }
        if (dryRun) {
            return plans.find(plan.id()).<PlanAnswer>map(kept -> new PlanAnswer.Exists(plan.id()))
                    .orElseGet(() -> new PlanAnswer.Kept(KeptPlan.checked(plan)));
        }
        var drafted = KeptPlan.drafted(plan);
        var deed = deeds.done(Action.DRAFT_PLAN, plan.id(), plan.unit(), by, deeds.now(), null, drafted.version());
        return plans.insert(drafted, deed) ? new PlanAnswer.Kept(drafted) : new PlanAnswer.Exists(plan.id());
    }

    /** Why the caller may not replace the draft; asked before anything is taken of a file that they send. */
    Optional<PlanAnswer> refusal(String id, boolean dryRun, Caller by) {
        var kept = plans.find(id);
        return kept.isEmpty() ? Optional.of(new PlanAnswer.Absent()) : refusal(kept.get(), dryRun, by);
    }

    private Optional<PlanAnswer> refusal(KeptPlan kept, boolean dryRun, Caller by) {
        var plan = kept.plan();
        return switch (Authority.decide(by, Action.AMEND_PLAN, PlanResource.of(kept))) {
            case Decision.Allowed() -> Optional.empty();
            case Decision refusal when dryRun -> Optional.of(new PlanAnswer.Refused(refusal));
            case Decision refusal -> Optional.of(refused(Action.AMEND_PLAN, plan.id(), plan.unit(), by, refusal));
        };
    }

    /**
     * Replaces the draft that the caller saw.
     *
     * @param dryRun only say what would come of it
     */
    PlanAnswer amend(String id, Plan plan, Set<String> unreadable, Precondition seen, boolean dryRun, Caller by) {
        var stored = plans.load(id);
        return stored.isEmpty() ? new PlanAnswer.Absent() : refusal(stored.get().kept(), dryRun, by)
                .orElseGet(() -> amend(stored.get(), plan, unreadable, seen, dryRun, by));
    }

    private PlanAnswer amend(PlanDocuments.Stored stored, Plan plan, Set<String> unreadable, Precondition seen,
            boolean dryRun, Caller by) {
        var kept = stored.kept();
        if (!seen.isGiven()) {
            return new PlanAnswer.VersionMissing();
        }
        if (!seen.holdsOf(kept.version())) {
            return new PlanAnswer.Stale(kept);
        }
        return switch (kept.amend(plan)) {
            case Change.Changed(KeptPlan amended) -> {
                var flaws = new ArrayList<>(check.flaws(plan, unreadable));
                sameId(kept.plan().id(), plan, unreadable).ifPresent(flaws::add);
                yield !flaws.isEmpty() || !unreadable.isEmpty() ? new PlanAnswer.Invalid(flaws)
                        : dryRun ? new PlanAnswer.Kept(KeptPlan.checked(plan)) : replace(stored, amended, by);
            }
            case Change refusal -> PlanAnswer.of(kept, refusal);
        };
    }

    private PlanAnswer replace(PlanDocuments.Stored stored, KeptPlan amended, Caller by) {
        var plan = amended.plan();
        var deed = deeds.done(Action.AMEND_PLAN, plan.id(), plan.unit(), by, deeds.now(), stored.kept().version(),
                amended.version());
        return plans.replace(stored, amended, List.of(), deed) ? new PlanAnswer.Kept(amended)
                : new PlanAnswer.Stale(plans.find(plan.id()).orElse(stored.kept()));
    }

    private PlanAnswer refused(Action action, String plan, String unit, Caller by, Decision refusal) {
        deeds.refused(action, plan, unit, by, refusal);
        return new PlanAnswer.Refused(refusal);
    }

    /** A plan cannot become another unit's or another year's. */
    private static Optional<Flaw> sameId(String id, Plan plan, Set<String> unreadable) {
        boolean other = !unreadable.contains("/id") && !plan.id().equals(id);
        return other ? Optional.of(new Flaw("/id", FlawCode.UNKNOWN_VALUE, plan.id(), id)) : Optional.empty();
    }
}
