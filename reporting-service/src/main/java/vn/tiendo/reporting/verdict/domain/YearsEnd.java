package vn.tiendo.reporting.verdict.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/**
 * Forecasts of all targets of a plan at once. Each period's end is judged by what is known of it, and not by when that came to be
 * known: for that one evaluation of the plan a month is enough.
 */
public final class YearsEnd {

    private static final int MONTHS = 12;

    private final Replay told;
    private final Basis basis;
    private final Plan plan;
    private final List<Map<String, Row>> months;

    private YearsEnd(Replay told, Basis basis, Plan plan, int last) {
        this.told = told;
        this.basis = basis;
        this.plan = plan;
        this.months = IntStream.rangeClosed(1, last).mapToObj(this::rows).toList();
    }

    /**
     * @param told of the plan
     * @param lastYear told of the plan of the year before
     * @param last the last month that counts
     * @return by the ids of the targets; none of those that have no forecast, or whose figures are not all there
     */
    public static Map<String, Forecast> of(Replay told, Optional<Replay> lastYear, Basis basis, int last) {
        Optional<YearsEnd> before = lastYear.flatMap(year -> known(year, basis, MONTHS));
        Map<String, Forecast> forecasts = new HashMap<>();
        known(told, basis, last).ifPresent(now -> now.plan.targets().forEach(target -> Forecast.of(now.history(target),
                before.flatMap(year -> year.counterpart(target))).ifPresent(found -> forecasts.put(target.id(), found))));
        return forecasts;
    }

    private static Optional<YearsEnd> known(Replay told, Basis basis, int last) {
        return Optional.ofNullable(told.history().evidence().plan()).map(plan -> new YearsEnd(told, basis, plan, last));
    }

    private Map<String, Row> rows(int month) {
        Cut cut = Cut.at(Period.month(plan.year(), month));
        Scoreboard then = Rollup.at(cut, told.history().evidence(), basis, told.thresholds(), told.below().at(Past.END))
                .at(cut, null, Past.END);
        return then.rows().collect(Collectors.toMap(Row::id, Function.identity(), (one, _) -> one));
    }

    private Optional<TargetHistory> counterpart(Target target) {
        return TargetHistory.counterpart(target, plan)
                .flatMap(id -> plan.targets().filter(each -> each.id().equals(id)).findFirst()).map(this::history);
    }

    private TargetHistory history(Target target) {
        Period.Length length = Objects.requireNonNullElse(target.frequency(), Period.Length.MONTH);
        return new TargetHistory(target, Period.upTo(plan.year(), length, months.size()).stream()
                .flatMap(period -> Optional.ofNullable(months.get(period.endMonth() - 1).get(target.id())).stream()
                        .map(row -> new TargetHistory.Point(period, Optional.empty(), row.verdict()))).toList());
    }
}
