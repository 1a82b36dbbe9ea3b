package vn.tiendo.plan.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.AmendingDecision;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.platform.input.Input;

/**
 * What a planner sends of an amendment.
 *
 * @param basedOn version of the plan that the content was begun from, if it is said
 * @param unreadable places that could not be read
 */
record AmendmentForm(AmendingDecision decision, Plan plan, @Nullable Long basedOn, Set<String> unreadable) {

    private static final String PLAN = "/plan";

    static AmendmentForm read(Input in) {
        in.only("decision", "plan", "basedOn", "version");
        var decision = DecisionForm.read(in.object("decision"));
        var plan = PlanForm.read(in.object("plan"));
        var basedOn = in.optionalWhole("basedOn").map(Integer::longValue).orElse(null);
        return new AmendmentForm(decision, plan, basedOn, Refusals.unreadable(in));
    }

    /** @param unreadable places of the content, as the plan's own pointers */
    static AmendmentForm of(AmendingDecision decision, Plan content, Set<String> unreadable) {
        return new AmendmentForm(decision, content, null,
                unreadable.stream().map(PLAN::concat).collect(Collectors.toSet()));
    }

    /** Places of the plan that could not be read, as the plan's own pointers. */
    Set<String> unreadableOfPlan() {
        return unreadable.stream().filter(each -> each.startsWith(PLAN)).map(each -> each.substring(PLAN.length()))
                .collect(Collectors.toSet());
    }

    /** An amendment that takes effect in another year would change nothing. */
    Optional<Flaw> effect() {
        var from = decision.effectiveFrom();
        boolean judged = unreadable.stream().noneMatch(each -> "/decision/effectiveFrom".startsWith(each)
                || each.startsWith("/plan/year"));
        return judged && from.getYear() != plan.year() ? Optional.of(new Flaw("/decision/effectiveFrom",
                FlawCode.OUT_OF_RANGE, from.toString(), plan.year() + "-01-01 … " + plan.year() + "-12-31"))
                : Optional.empty();
    }

    /** The flaw where it stands in an amendment. */
    static Flaw inPlan(Flaw flaw) {
        return new Flaw(PLAN + flaw.pointer(), flaw.code(), flaw.given(), flaw.expected());
    }

    /** The other way round: where a flaw stands in the plan, if it stands there. */
    static Flaw ofPlan(Flaw flaw) {
        return flaw.pointer().startsWith(PLAN)
                ? new Flaw(flaw.pointer().substring(PLAN.length()), flaw.code(), flaw.given(), flaw.expected()) : flaw;
    }

    static Map<String, Object> write(Amendment amendment) {
        return new Form().with("decision", amendment.decision(), DecisionForm::write)
                .with("plan", amendment.content(), PlanForm::write).with("basedOn", amendment.basedOn())
                .with("version", amendment.version()).map();
    }
}
