package vn.tiendo.plan.plan.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The next version of a plan in force, as it is being prepared; it binds nobody.
 *
 * @param version its own, which grows with every change; one that began after another goes on counting
 * @param basedOn version of the plan that its content was begun from
 */
public record Amendment(long version, boolean withdrawn, long basedOn, AmendingDecision decision, Plan content) {

    /** One is open until it is withdrawn or put in force, or until the plan is closed. */
    public boolean isOpenFor(KeptPlan plan) {
        return !withdrawn && plan.state() == PlanState.IN_FORCE && version > plan.amendedBy();
    }

    /**
     * What is prepared for a plan in force.
     *
     * @param former the one before, open or not
     * @param base the version that the planner says the content stands on; null: as before, or the plan as it is now
     */
    public static Prepared prepare(KeptPlan plan, Optional<Amendment> former, AmendingDecision decision, Plan content,
            @Nullable Long base) {
        long usual = former.filter(each -> each.isOpenFor(plan)).map(Amendment::basedOn).orElse(plan.version());
        return base == null || base == plan.version()
                ? new Prepared.Ready(new Amendment(next(former), false, base == null ? usual : base, decision, content))
                : new Prepared.Outdated(base);
    }

    /** The same with other content. */
    public Amendment with(Plan other) {
        return new Amendment(version, withdrawn, basedOn, decision, other);
    }

    public Amendment withdraw() {
        return new Amendment(version + 1, true, basedOn, decision, content);
    }

    private static long next(Optional<Amendment> former) {
        return former.map(Amendment::version).orElse(0L) + 1;
    }

    /** What comes of preparing an amendment. */
    public sealed interface Prepared {

        record Ready(Amendment amendment) implements Prepared {
        }

        /** The plan has another version than the content was begun from. */
        record Outdated(long basedOn) implements Prepared {
        }
    }
}
