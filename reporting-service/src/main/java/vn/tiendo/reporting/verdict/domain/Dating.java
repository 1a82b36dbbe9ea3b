package vn.tiendo.reporting.verdict.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Known;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * Since when the status of each target is known. Goes event by event and finds the statuses that {@link Advance} finds, without the rest
 * of a scoreboard.
 */
final class Dating {

    private final Basis basis;
    private final Thresholds thresholds;
    private final Map<String, Known> known = new HashMap<>();
    /** The submissions that have figures of a target, in the order in which figures count. */
    private final Map<String, SortedMap<Slot, Copy>> copies = new HashMap<>();
    private @Nullable Period period;
    private long version = -1;

    /** What a submission is for. */
    private record Slot(Period period, String department) implements Comparable<Slot> {

        private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::period).thenComparing(Slot::department);

        @Override
        public int compareTo(Slot other) {
            return ORDER.compare(this, other);
        }
    }

    Dating(Basis basis, Thresholds thresholds) {
        this.basis = basis;
        this.thresholds = thresholds;
    }

    /** @param step after which there is a version of the plan, or before the first one */
    void by(Step step, FiguresBelow below) {
        if (step.cause() instanceof Cause.BySubmission submission) {
            index(submission, Objects.requireNonNull(step.after().copies().get(submission.submission())));
        }
        if (step.after().plan() != null) {
            judge(step, Rollup.latest(step.after(), basis, thresholds, below));
        }
    }

    Map<String, Known> known() {
        return Map.copyOf(known);
    }

    private void index(Cause.BySubmission submission, Copy copy) {
        Set<String> now = copy.targets();
        Slot slot = new Slot(copy.period(), copy.department());
        submission.targets().forEach(target -> {
            SortedMap<Slot, Copy> having = copies.computeIfAbsent(target, _ -> new TreeMap<>());
            if (now.contains(target)) {
                having.put(slot, copy);
            } else {
                having.remove(slot);
            }
        });
    }

    private void judge(Step step, Rollup rollup) {
        Plan plan = rollup.plan();
        Cut cut = rollup.cut();
        boolean sameGround = !(step.cause() instanceof Cause.ByPlan) && Objects.equals(cut.period(), period) && plan.version() == version;
        Set<String> affected = sameGround ? Verdicts.withComposites(plan, Advance.touched(plan, step.cause()))
                : plan.targets().map(Target::id).collect(Collectors.toSet());
        Verdicts verdicts = rollup.verdicts(cut, this::copiesOf);
        if (!sameGround) {
            known.keySet().retainAll(affected);
        }
        plan.targets().filter(target -> affected.contains(target.id()) || !known.containsKey(target.id()))
                .forEach(target -> known.merge(target.id(), verdicts.known(target, step.cause().at()),
                        (before, now) -> before.status() == now.status() ? before : now));
        period = cut.period();
        version = plan.version();
    }

    private Collection<Copy> copiesOf(String target) {
        SortedMap<Slot, Copy> having = copies.get(target);
        return having == null ? List.of() : having.values();
    }
}
