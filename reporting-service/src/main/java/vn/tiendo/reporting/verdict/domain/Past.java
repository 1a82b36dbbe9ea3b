package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** Finds all that was told of a plan and of what it sums. Blocks on the store. */
public record Past(ReadEvidence evidence, FindBelowHistory below, Thresholds thresholds) {

    /** The last moment that the store can name. */
    public static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    public Replay of(String plan) {
        return until(END, plan);
    }

    /** @param moment up to which, that moment included */
    public Replay until(Instant moment, String plan) {
        PlanHistory history = evidence.history(plan, moment);
        Set<String> sums = history.versions().stream().flatMap(each -> each.sums().stream()).collect(Collectors.toSet());
        return new Replay(history, sums.isEmpty() ? BelowHistory.NONE : given(history.versions().getLast(), sums).until(moment),
                thresholds);
    }

    private BelowHistory given(Plan plan, Set<String> sums) {
        return below.history(plan.unit(), plan.year(), sums);
    }

    /** The target that one is compared with, in its plan. */
    public record Year(String plan, TargetHistory history) {
    }

    /** Of the same unit's plan of the year before, as it was known at a moment. */
    public Optional<Year> yearBefore(String plan, Target target, Basis basis, Instant moment) {
        return Plan.yearBefore(plan).flatMap(before -> {
            Replay replay = until(moment, before);
            return Optional.ofNullable(replay.history().evidence().plan())
                    .flatMap(other -> TargetHistory.counterpart(target, other))
                    .flatMap(counterpart -> TargetHistory.of(replay, basis, counterpart)).map(found -> new Year(before, found));
        });
    }

    /** One of a scoreboard's verdicts from its stated inputs; empty when its version of the plan is not known. */
    public Optional<Recomputation> explain(Scoreboard scoreboard, Verdict verdict) {
        Replay told = of(scoreboard.plan());
        return explain(told, scoreboard, verdict);
    }

    /** Every verdict of a scoreboard. */
    public List<Recomputation> explainAll(Scoreboard scoreboard) {
        return explain(scoreboard, scoreboard.rows().map(Row::verdict).toList());
    }

    /** Some of its verdicts. */
    public List<Recomputation> explain(Scoreboard scoreboard, List<Verdict> verdicts) {
        Replay told = of(scoreboard.plan());
        return verdicts.stream().flatMap(verdict -> explain(told, scoreboard, verdict).stream()).toList();
    }

    private static Optional<Recomputation> explain(Replay told, Scoreboard scoreboard, Verdict verdict) {
        return Recomputation.of(verdict, told.history(), told.below().at(scoreboard.updatedAt()));
    }
}
