package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * Brings a scoreboard on by one event.
 *
 * @param cut null for the latest one, which moves on with the figures
 */
public record Advance(Basis basis, Thresholds thresholds, @Nullable Cut cut) {

    /**
     * @param step after which there is a version of the plan
     * @param before null at the plan's first scoreboard
     * @return the one before, where it says the same
     */
    public Scoreboard by(Step step, @Nullable Scoreboard before, FiguresBelow below) {
        Rollup rollup = cut == null ? Rollup.latest(step.after(), basis, thresholds, below)
                : Rollup.at(cut, step.after(), basis, thresholds, below);
        Cut now = Objects.requireNonNullElseGet(cut, rollup::cut);
        Instant at = step.cause().at();
        if (before == null) {
            return rollup.at(now, null, at);
        }
        Scoreboard after = step.cause() instanceof Cause.ByPlan ? rollup.at(now, before, at)
                : rollup.changed(now, before, touched(rollup.plan(), step.cause()), at);
        return after.saysTheSameAs(before) ? before : after;
    }

    /** Targets whose verdict the event can change, without the composite targets above them; of an event of the plan none. */
    public static Set<String> touched(Plan plan, Cause cause) {
        return switch (cause) {
            case Cause.BySubmission(_, _, _, var targets) -> targets;
            case Cause.ByUnitBelow(_, var indicator, _, _) -> plan.summing(indicator);
            case Cause.ByPunctuality(var department, _, _) -> plan.measuredBy(department);
            case Cause.ByPlan _ -> Set.of();
        };
    }
}
