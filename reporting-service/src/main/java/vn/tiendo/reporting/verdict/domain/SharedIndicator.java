package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.Contribution.Linked;
import vn.tiendo.reporting.below.domain.FiguresBelow.Below;
import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Pace;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;

/**
 * What the units below a unit have given for one indicator, all up to the same cut.
 *
 * @param period the cut; null as long as nothing was reported
 * @param total of all together, as a target that sums the indicator would have it
 */
public record SharedIndicator(String unit, int year, String indicator, @Nullable String unitOfMeasure, @Nullable Period period,
        Optional<BigDecimal> total, List<Given> units) {

    /** @param value of the unit alone; empty without figures that count */
    public record Given(String unit, String name, Standing standing, Optional<BigDecimal> value, List<Period> missing) {
    }

    /**
     * @param unitOfMeasure in which values are told
     * @param cut null for the last month for which any of the units has figures
     * @return empty where no unit's plan links a reported target
     */
    public static Optional<SharedIndicator> of(String unit, int year, String indicator, @Nullable String unitOfMeasure, Below below,
            @Nullable Cut cut) {
        Cut at = cut == null ? latest(year, below) : cut;
        return linked(below).findFirst().map(first -> of(unit, indicator, target(unit, indicator, unitOfMeasure, first), below, at));
    }

    private static SharedIndicator of(String unit, String indicator, Target target, Below below, Cut cut) {
        SumBelow sum = SumBelow.of(unit, target, below, cut);
        List<Given> units = sum.units().stream().map(each -> new Given(each.unit(), each.name(),
                each.told(target.parts()).standing(), value(new SumBelow(target, List.of(each)).level()), each.missing())).toList();
        return new SharedIndicator(unit, cut.year(), indicator, target.unitOfMeasure(), cut.period(), value(sum.level()), units);
    }

    private static Optional<BigDecimal> value(Level level) {
        return level instanceof Level.Known(var value) ? Optional.of(value) : Optional.empty();
    }

    private static Cut latest(int year, Below below) {
        int month = below.contributions().stream().flatMapToInt(each -> each.latestMonth().stream()).max().orElse(0);
        return month == 0 ? Cut.beforeTheFirst(year) : Cut.at(Period.month(year, month));
    }

    private static Stream<Linked> linked(Below below) {
        return below.contributions().stream().map(Contribution::versions).map(List::getLast).map(Contribution.Version::linked)
                .filter(Objects::nonNull);
    }

    /** Put together over time and over units as the units put together their own. */
    private static Target target(String unit, String indicator, @Nullable String unitOfMeasure, Linked like) {
        return new Target(indicator, indicator, indicator, null, unitOfMeasure, new Rule.AtLeast(new Bound(BigDecimal.ZERO, true)),
                like.aggregation(), like.parts(), Pace.NONE, List.of(), false, unit, List.of(), null, null, null, BigDecimal.ONE, null, null,
                null, indicator, null, null);
    }
}
