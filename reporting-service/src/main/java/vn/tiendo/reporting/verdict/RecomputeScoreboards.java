package vn.tiendo.reporting.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.EvidenceChanged;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.scoreboard.domain.KeepScoreboards;
import vn.tiendo.reporting.scoreboard.domain.KeepScoreboards.Announcement;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.VerdictChange;
import vn.tiendo.reporting.verdict.domain.Contribute;
import vn.tiendo.reporting.verdict.domain.Contributions;
import vn.tiendo.reporting.verdict.domain.Rollup;
import vn.tiendo.reporting.verdict.domain.Verdicts;

/** Brings the scoreboards of a plan up to its evidence: one write for each basis that reads differently now. */
@Component
class RecomputeScoreboards implements EvidenceChanged {

    private final KeepScoreboards scoreboards;
    private final Thresholds thresholds;
    private final FiguresBelow below;
    private final Contribute above;

    RecomputeScoreboards(KeepScoreboards scoreboards, Thresholds thresholds, FiguresBelow below, Contribute above) {
        this.scoreboards = scoreboards;
        this.thresholds = thresholds;
        this.below = below;
        this.above = above;
    }

    @Override
    public boolean changed(PlanEvidence evidence, List<Cause> causes, boolean everything) {
        return Stream.of(Basis.values()).allMatch(basis -> recompute(
                Rollup.latest(evidence, basis, thresholds, below), causes, everything))
                && above.give(evidence, indicators(evidence, causes, everything), causes.getLast().at());
    }

    /** What can be given anew: only what is approved reaches the units above. */
    private static Set<String> indicators(PlanEvidence evidence, List<Cause> causes, boolean everything) {
        if (everything) {
            return Contributions.indicators(evidence);
        }
        Set<String> approved = new HashSet<>();
        causes.stream().flatMap(cause -> cause instanceof Cause.BySubmission by ? Stream.of(by) : Stream.empty())
                .filter(by -> evidence.approvedBy(by)).forEach(by -> approved.addAll(by.targets()));
        return Contributions.indicators(evidence, approved);
    }

    @Override
    public void forget(String plan) {
        scoreboards.forget(plan);
    }

    @Override
    public void forgetAll() {
        scoreboards.forgetAll();
    }

    private boolean recompute(Rollup rollup, List<Cause> causes, boolean everything) {
        Optional<Scoreboard> before = scoreboards.latest(rollup.plan().id(), rollup.basis());
        Cause last = causes.getLast();
        Scoreboard after = before.isEmpty() || everything ? rollup.everything(before.orElse(null), last.at())
                : rollup.changed(before.get(), targets(rollup.plan(), causes), last.at());
        if (before.isPresent() && after.saysTheSameAs(before.get()) && !(everything && byPlan(causes))) {
            return true;
        }
        return scoreboards.keep(after, VerdictChange.between(before.orElse(null), after).stream()
                .map(change -> new Announcement(change, cause(rollup.plan(), change, causes))).toList());
    }

    /** Another version of the plan may say nothing new at the latest cut, and something at others: they have a new tag. */
    private static boolean byPlan(List<Cause> causes) {
        return causes.stream().anyMatch(Cause.ByPlan.class::isInstance);
    }

    private static Set<String> targets(Plan plan, List<Cause> causes) {
        Set<String> targets = new HashSet<>();
        causes.forEach(cause -> targets.addAll(targets(plan, cause)));
        return targets;
    }

    private static Set<String> targets(Plan plan, Cause cause) {
        return switch (cause) {
            case Cause.BySubmission(_, _, _, var targets) -> targets;
            case Cause.ByUnitBelow(_, var indicator, _, _) -> plan.summing(indicator);
            case Cause.ByPlan _ -> Set.of();
        };
    }

    /** The last event that touches the target; the cut may also have moved it, then the last of all. */
    private static Cause cause(Plan plan, VerdictChange change, List<Cause> causes) {
        return causes.reversed().stream()
                .filter(cause -> Verdicts.withComposites(plan, targets(plan, cause)).contains(change.row().id()))
                .findFirst().orElse(causes.getLast());
    }
}
