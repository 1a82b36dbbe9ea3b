package vn.tiendo.plan.plan.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A plan with its state.
 *
 * @param version grows with every change, from 1; 0 for a plan that was only checked
 */
public record KeptPlan(Plan plan, PlanState state, long version, @Nullable InForce inForce) {

    /** Since when the plan binds, and who put it in force. */
    public record InForce(Instant at, String by) {
    }

    public static KeptPlan checked(Plan plan) {
        return new KeptPlan(plan, PlanState.DRAFT, 0, null);
    }

    public static KeptPlan drafted(Plan plan) {
        return new KeptPlan(plan, PlanState.DRAFT, 1, null);
    }

    /** The draft with other content. */
    public Change amend(Plan content) {
        return switch (state) {
            case DRAFT -> new Change.Changed(new KeptPlan(content, state, version + 1, null));
            case IN_FORCE -> new Change.NotADraft(state);
        };
    }

    /** The plan as it binds from now on. */
    public Change putInForce(String by, Instant at) {
        return switch (state) {
            case DRAFT -> new Change.Changed(
                    new KeptPlan(plan, PlanState.IN_FORCE, version + 1, new InForce(at, by)));
            case IN_FORCE -> new Change.NotADraft(state);
        };
    }

    /** What comes of a decision about a plan. */
    public sealed interface Change {

        /** The plan after it. */
        record Changed(KeptPlan plan) implements Change {
        }

        /** Only a draft can be changed. */
        record NotADraft(PlanState state) implements Change {
        }
    }
}
