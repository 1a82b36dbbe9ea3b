package vn.tiendo.reporting.verdict.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/**
 * A target through its year: how it stood at the end of each period, and since when that is known.
 *
 * @param points oldest period first
 */
public record TargetHistory(Target target, List<Point> points) {

    /**
     * @param reported what all reporters together gave for the period; absent without figures
     * @param verdict at the period's end; its {@code since} says since when that status is known
     */
    public record Point(Period period, Optional<Row.Point> reported, Verdict verdict) {
    }

    /** @return empty when the plan has no such target */
    public static Optional<TargetHistory> of(Replay replay, Basis basis, String target) {
        PlanHistory all = replay.history();
        Plan plan = all.evidence().plan();
        Optional<Target> found = plan == null ? Optional.empty()
                : plan.targets().filter(each -> each.id().equals(target)).findFirst();
        return found.map(each -> new TargetHistory(each, points(replay, basis, each)));
    }

    private static List<Point> points(Replay replay, Basis basis, Target target) {
        Plan plan = Objects.requireNonNull(replay.history().evidence().plan());
        int last = replay.latest(basis, null).map(latest -> Cut.of(latest).month()).orElse(0);
        Replay own = replay.about(withCriteria(plan, target.id()));
        Period.Length length = Objects.requireNonNullElse(target.frequency(), Period.Length.MONTH);
        return Period.upTo(plan.year(), length, last).stream().flatMap(period -> own.latest(basis, Cut.at(period)).stream()
                .flatMap(then -> then.rows().filter(row -> row.id().equals(target.id())))
                .map(row -> new Point(period, reported(row, period), row.verdict()))).toList();
    }

    private static Optional<Row.Point> reported(Row row, Period period) {
        return row.history().stream().filter(point -> point.period().equals(period)).findFirst();
    }

    /** The target, its criteria and theirs. */
    private static Set<String> withCriteria(Plan plan, String target) {
        Set<String> all = new HashSet<>(Set.of(target));
        while (plan.targets().filter(each -> all.contains(each.id())).flatMap(each -> each.rule().criteria().stream())
                .toList().stream().filter(all::add).count() > 0) {
            continue;
        }
        return all;
    }

    /** The target of another year's plan that this one is to be compared with: of the same indicator, or else of the same id. */
    public static Optional<String> counterpart(Target target, Plan other) {
        Stream<Target> linked = Stream.ofNullable(target.indicator())
                .flatMap(indicator -> other.targets().filter(each -> indicator.equals(each.indicator())));
        return Stream.concat(linked, other.targets().filter(each -> each.id().equals(target.id())))
                .filter(each -> Objects.equals(each.unitOfMeasure(), target.unitOfMeasure())).map(Target::id).findFirst();
    }
}
