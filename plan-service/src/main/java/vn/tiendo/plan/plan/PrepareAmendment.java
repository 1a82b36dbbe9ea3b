package vn.tiendo.plan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;

/** Begins, replaces and withdraws the amendment of a plan in force. */
@Component
class PrepareAmendment {

    private final PlanDocuments plans;
    private final AmendmentDocuments amendments;
    private final CheckPlan check;
    private final Deeds deeds;

    PrepareAmendment(PlanDocuments plans, AmendmentDocuments amendments, CheckPlan check, Deeds deeds) {
        this.plans = plans;
        this.amendments = amendments;
        this.check = check;
        this.deeds = deeds;
    }

    /** What is there when somebody comes to change it. */
    private record Situation(KeptPlan plan, Optional<AmendmentDocuments.Stored> stored) {

        Optional<Amendment> former() {
            return stored.map(AmendmentDocuments.Stored::amendment);
        }

        Optional<Amendment> open() {
            return former().filter(each -> each.isOpenFor(plan));
        }

        PlanAnswer stale() {
            return new PlanAnswer.AmendmentStale(open().orElse(null));
        }
    }

    /** The open amendment of the plan. */
    Optional<Amendment> open(KeptPlan plan) {
        return new Situation(plan, amendments.load(plan.plan().id())).open();
    }

    /**
     * Stores an amendment.
     *
     * @param seen the one that is replaced, or that there is none
     * @param dryRun only say what would come of it
     */
    PlanAnswer prepare(String id, AmendmentForm form, Precondition seen, boolean dryRun, Caller by) {
        return allowed(id, Action.PREPARE_AMENDMENT, by, at -> prepare(at, form, seen, dryRun, by));
    }

    /** Why the caller may not prepare one; asked before anything is taken of a file that they send. */
    Optional<PlanAnswer> refusal(String id, Caller by) {
        var answer = allowed(id, Action.PREPARE_AMENDMENT, by, at -> new PlanAnswer.Kept(at.plan()));
        return answer instanceof PlanAnswer.Kept ? Optional.empty() : Optional.of(answer);
    }

    /**
     * Stores other content of the open amendment; its decision stays.
     *
     * @param dryRun only say what would come of it
     */
    PlanAnswer prepare(String id, Plan content, Set<String> unreadable, Precondition seen, boolean dryRun, Caller by) {
        return allowed(id, Action.PREPARE_AMENDMENT, by, at -> at.open().map(open -> prepare(at,
                AmendmentForm.of(open.decision(), content, unreadable), seen, dryRun, by)).orElseGet(at::stale));
    }

    /** Nothing remains of it but its audit. */
    PlanAnswer withdraw(String id, Precondition seen, Caller by) {
        return allowed(id, Action.WITHDRAW_AMENDMENT, by, at -> at.open()
                .map(open -> seen.holdsOf(open.version())
                        ? keep(at, open.withdraw(), Action.WITHDRAW_AMENDMENT, by, new PlanAnswer.Withdrawn()) : at.stale())
                .orElseGet(PlanAnswer.Absent::new));
    }

    private PlanAnswer allowed(String id, Action action, Caller by,
            Function<Situation, PlanAnswer> then) {
        var found = plans.find(id);
        if (found.isEmpty()) {
            return new PlanAnswer.Absent();
        }
        var plan = found.get();
        return switch (Authority.decide(by, action, PlanResource.of(plan))) {
            case Decision.Allowed() -> then.apply(new Situation(plan, amendments.load(id)));
            case Decision refusal -> {
                deeds.refused(action, id, plan.plan().unit(), by, refusal);
                yield new PlanAnswer.Refused(refusal);
            }
        };
    }

    private PlanAnswer prepare(Situation at, AmendmentForm form, Precondition seen, boolean dryRun, Caller by) {
        if (!seen.isGiven()) {
            return new PlanAnswer.VersionMissing();
        }
        if (at.plan().state() != PlanState.IN_FORCE) {
            return new PlanAnswer.WrongState(at.plan(), PlanState.IN_FORCE);
        }
        boolean asSeen = at.open().map(each -> seen.holdsOf(each.version())).orElseGet(seen::holdsOfNothing);
        return asSeen ? prepare(at, form, dryRun, by) : at.stale();
    }

    private PlanAnswer prepare(Situation at, AmendmentForm form, boolean dryRun, Caller by) {
        var flaws = flaws(at.plan(), form);
        if (!flaws.isEmpty() || !form.unreadable().isEmpty()) {
            return new PlanAnswer.Invalid(flaws);
        }
        return switch (Amendment.prepare(at.plan(), at.former(), form.decision(), form.plan(), form.basedOn())) {
            case Amendment.Prepared.Outdated(long basedOn) -> new PlanAnswer.Outdated(basedOn, at.plan().version());
            case Amendment.Prepared.Ready(Amendment next) when dryRun -> new PlanAnswer.Checked(next);
            case Amendment.Prepared.Ready(Amendment next) ->
                    keep(at, next, Action.PREPARE_AMENDMENT, by, new PlanAnswer.Prepared(next, at.open().isEmpty()));
        };
    }

    private PlanAnswer keep(Situation at, Amendment next, Action action, Caller by, PlanAnswer done) {
        var plan = at.plan().plan();
        var before = at.former().map(Amendment::version).orElse(null);
        var deed = deeds.done(action, plan.id(), plan.unit(), by, deeds.now(), before, next.version());
        return amendments.keep(at.stored(), next, deed) ? done
                : new Situation(at.plan(), amendments.load(plan.id())).stale();
    }

    private List<Flaw> flaws(KeptPlan kept, AmendmentForm form) {
        var plan = form.plan();
        var unreadable = form.unreadableOfPlan();
        var flaws = new ArrayList<>(check.flaws(plan, unreadable));
        if (!unreadable.contains("/id") && !unreadable.contains("") && !plan.id().equals(kept.plan().id())) {
            flaws.add(new Flaw("/id", FlawCode.UNKNOWN_VALUE, plan.id(), kept.plan().id()));
        }
        flaws.replaceAll(AmendmentForm::inPlan);
        form.effect().ifPresent(flaws::add);
        return flaws;
    }
}
