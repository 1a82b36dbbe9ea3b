package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;

/**
 * What became of a target that a department reports, from one version of the plan to another.
 *
 * @param number as it is printed, where it is in the newer version, else in the older
 */
public record PlanChange(Kind kind, String target, String number, String title) {

    public enum Kind { CAME, WENT, CHANGED }

    /** What the department is asked for, and how it is put to it. */
    private record Asked(Target target, Outline.Line line) {

        /** Who else reports it does not matter to the one who does. */
        boolean isLike(Asked other) {
            return target.measure() == other.target.measure() && target.partOfWhole() == other.target.partOfWhole()
                    && target.belowZero() == other.target.belowZero() && target.scale().equals(other.target.scale())
                    && target.components().equals(other.target.components()) && line.equals(other.line);
        }
    }

    /** In the order of the targets' ids. */
    public static List<PlanChange> between(Plan older, Plan newer, SubmissionId id) {
        List<PlanChange> changes = new ArrayList<>();
        TreeSet<String> targets = new TreeSet<>(older.targets().keySet());
        targets.addAll(newer.targets().keySet());
        targets.forEach(target -> between(target, asked(older, target, id), asked(newer, target, id)).ifPresent(changes::add));
        return changes;
    }

    private static Optional<PlanChange> between(String target, @Nullable Asked before, @Nullable Asked after) {
        if (after == null) {
            return before == null ? Optional.empty() : Optional.of(of(Kind.WENT, target, before));
        }
        if (before == null) {
            return Optional.of(of(Kind.CAME, target, after));
        }
        return before.isLike(after) ? Optional.empty() : Optional.of(of(Kind.CHANGED, target, after));
    }

    private static PlanChange of(Kind kind, String target, Asked asked) {
        return new PlanChange(kind, target, asked.line().number(), asked.line().title());
    }

    private static @Nullable Asked asked(Plan plan, String id, SubmissionId submission) {
        @Nullable Target target = plan.targets().get(id);
        return target != null && target.isOwed(submission.department(), submission.period().frequency())
                ? new Asked(target, plan.outline().line(id)) : null;
    }
}
