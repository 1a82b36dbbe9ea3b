package vn.tiendo.plan.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.Step.How;

/**
 * A plan with its state.
 *
 * @param version grows with every change, from 1; 0 for a plan that was only checked
 */
public record KeptPlan(Plan plan, PlanState state, long version, @Nullable InForce inForce) {

    /**
     * Since when the plan binds, and who put it in force.
     *
     * @param last how it came to this version
     * @param amendment version of the amendment that was put in force last; 0: none
     */
    public record InForce(Instant at, String by, Step last, long amendment) {

        /** In force as it was resolved: from the resolution's day of effect, or from the first day of the plan's year. */
        public static InForce first(Plan plan, Instant at, String by) {
            var stated = plan.resolution().effectiveFrom();
            var from = stated == null ? LocalDate.of(plan.year(), 1, 1) : stated;
            return new InForce(at, by, new Step(How.PUT_IN_FORCE, at, by, from, null), 0);
        }

        InForce then(How how, Instant when, String who) {
            return new InForce(at, by, last.then(how, when, who), amendment);
        }
    }

    public static KeptPlan checked(Plan plan) {
        return new KeptPlan(plan, PlanState.DRAFT, 0, null);
    }

    public static KeptPlan drafted(Plan plan) {
        return new KeptPlan(plan, PlanState.DRAFT, 1, null);
    }

    /** How this version came to bind. */
    public Step step() {
        return bound().last();
    }

    long amendedBy() {
        return inForce == null ? 0 : inForce.amendment();
    }

    private InForce bound() {
        return Objects.requireNonNull(inForce, "a plan that binds");
    }

    /** The draft with other content. */
    public Change amend(Plan content) {
        return when(PlanState.DRAFT, _ -> new KeptPlan(content, state, version + 1, null));
    }

    /** The plan as it binds from now on. */
    public Change putInForce(String by, Instant at) {
        return putInForce(plan, by, at);
    }

    /** The same with figures that were assigned while it was a draft. */
    public Change putInForce(Plan completed, String by, Instant at) {
        return when(PlanState.DRAFT,
                next -> new KeptPlan(completed, PlanState.IN_FORCE, next, InForce.first(plan, at, by)));
    }

    /** The plan as the amendment says; not if it has changed since the amendment was begun. */
    public Change putInForce(Amendment amendment, String by, Instant at) {
        if (state == PlanState.IN_FORCE && amendment.basedOn() != version) {
            return new Change.Outdated(amendment.basedOn());
        }
        return when(PlanState.IN_FORCE, next -> {
            var decision = amendment.decision();
            var step = new Step(How.AMENDED, at, by, decision.effectiveFrom(), decision);
            return new KeptPlan(amendment.content(), state, next,
                    new InForce(bound().at(), bound().by(), step, amendment.version()));
        });
    }

    /** The plan with figures from above that it lacked. */
    public Change assign(Plan completed, String by, Instant at) {
        return when(PlanState.IN_FORCE,
                next -> new KeptPlan(completed, state, next, bound().then(How.ASSIGNED, at, by)));
    }

    /** The plan, draft or in force, with figures that units above assigned. */
    public Change takeIn(Plan completed, String by, Instant at) {
        return state == PlanState.DRAFT ? amend(completed) : assign(completed, by, at);
    }

    /** The plan as it stays for good. */
    public Change close(String by, Instant at) {
        return when(PlanState.IN_FORCE,
                next -> new KeptPlan(plan, PlanState.CLOSED, next, bound().then(How.CLOSED, at, by)));
    }

    private Change when(PlanState needed, Function<Long, KeptPlan> next) {
        return state == needed ? new Change.Changed(next.apply(version + 1)) : new Change.WrongState(needed);
    }

    /** What comes of a decision about a plan. */
    public sealed interface Change {

        /** The plan after it. */
        record Changed(KeptPlan plan) implements Change {
        }

        /** Possible in another state only. */
        record WrongState(PlanState needed) implements Change {
        }

        /** The plan has another version than the amendment was begun from. */
        record Outdated(long basedOn) implements Change {
        }
    }
}
