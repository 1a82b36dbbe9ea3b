package vn.tiendo.reporting.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.EvidenceChanged;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.scoreboard.domain.KeepScoreboards;
import vn.tiendo.reporting.scoreboard.domain.KeepScoreboards.Announcement;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.VerdictChange;
import vn.tiendo.reporting.verdict.domain.Advance;
import vn.tiendo.reporting.verdict.domain.Contribute;
import vn.tiendo.reporting.verdict.domain.Contributions;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.KeepUp;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.Verdicts;

/** Brings the scoreboards of a plan up to its evidence: one write for each basis that reads differently now. */
@Component
class RecomputeScoreboards implements EvidenceChanged {

    private final KeepScoreboards scoreboards;
    private final Thresholds thresholds;
    private final FiguresBelow below;
    private final Past past;
    private final Contribute above;

    RecomputeScoreboards(KeepScoreboards scoreboards, Thresholds thresholds, FiguresBelow below, Past past, Contribute above) {
        this.scoreboards = scoreboards;
        this.thresholds = thresholds;
        this.below = below;
        this.past = past;
        this.above = above;
    }

    @Override
    public boolean changed(PlanEvidence before, List<Step> steps, boolean everything) {
        return Stream.of(Basis.values()).allMatch(basis -> recompute(basis, before, steps, everything)) && give(steps, everything);
    }

    /** As from the beginning; another replica that does so at the same time does the same. */
    void everything(PlanEvidence evidence, Instant at) {
        Plan plan = evidence.plan();
        if (plan != null) {
            changed(evidence, List.of(new Step(new Cause.ByPlan(plan.version(), at), evidence)), true);
        }
    }

    /** Each at the time of its event, since the units above are asked what was known at a moment. */
    private boolean give(List<Step> steps, boolean everything) {
        Step last = steps.getLast();
        return steps.stream().filter(step -> step.after().plan() != null)
                .allMatch(step -> above.give(step.after(), Contributions.touchedBy(step), step.cause().at()))
                && (!everything || above.give(last.after(), Contributions.indicators(last.after()), last.cause().at()));
    }

    @Override
    public void forget(String plan) {
        scoreboards.forget(plan);
    }

    @Override
    public void forgetAll() {
        scoreboards.forgetAll();
    }

    private boolean recompute(Basis basis, PlanEvidence known, List<Step> steps, boolean everything) {
        PlanEvidence evidence = steps.getLast().after();
        Optional<Scoreboard> before = scoreboards.latest(evidence.id(), basis);
        Scoreboard after = new KeepUp(basis, thresholds, below, past::of).after(before, known, steps, everything);
        if (before.isPresent() && after.saysTheSameAs(before.get()) && !(everything && KeepUp.byPlan(steps))) {
            return true;
        }
        Plan plan = evidence.versions().on(Cut.of(after).day());
        List<Cause> causes = steps.stream().map(Step::cause).toList();
        return scoreboards.keep(after, VerdictChange.between(before.orElse(null), after).stream()
                .map(change -> new Announcement(change, cause(plan, change, causes))).toList());
    }

    /** The last event that touches the target: one that is gone, a version of the plan. The cut may also have moved it, then the last of all. */
    private static Cause cause(Plan plan, VerdictChange change, List<Cause> causes) {
        String target = change.row().id();
        boolean there = plan.targets().anyMatch(each -> each.id().equals(target));
        return causes.reversed().stream().filter(cause -> there
                ? Verdicts.withComposites(plan, Advance.touched(plan, cause)).contains(target) : cause instanceof Cause.ByPlan)
                .findFirst().orElse(causes.getLast());
    }
}
