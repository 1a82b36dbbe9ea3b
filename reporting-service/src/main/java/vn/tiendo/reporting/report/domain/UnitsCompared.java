package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Status;

/**
 * How the units below a unit stand at the period's end, each by its own plan.
 *
 * @param units by rank, then those of which nothing is known by name
 * @param indicators that they share, by code
 */
public record UnitsCompared(List<Compared> units, List<Shared> indicators) {

    public UnitsCompared {
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
    }

    /** @param standing null where the unit has no plan of the year in force */
    public record Compared(String unit, String name, @Nullable Standing standing) {

        public Compared {
            name = Letters.clean(name);
        }
    }

    /**
     * @param counts of the targets that are not part of another one
     * @param attained how far the targets are together, in per cent; null as long as nothing is known
     * @param coverage how much of them is known, in per cent
     * @param rank by what is attained; equal ones share it
     * @param owed submissions up to the period's end
     */
    public record Standing(int targets, Map<Status, Integer> counts, @Nullable BigDecimal attained, @Nullable BigDecimal coverage,
        @Nullable Integer rank, int owed, int received, int approved, int late) {

        public Standing {
            counts = Map.copyOf(counts);
        }

        public int reached() {
            return count(Status.MET) + count(Status.EXCEEDED);
        }

        public int count(Status status) {
            return counts.getOrDefault(status, 0);
        }
    }

    /**
     * @param total of all together: a sum, or the sum of the numerators over that of the denominators; null where they do not add up
     * @param given how many units have given a figure
     * @param without names of those that owe one and have given none
     */
    public record Shared(String indicator, String title, String unitOfMeasure, @Nullable BigDecimal total, int given,
        List<String> without) {

        public Shared {
            title = Letters.clean(title);
            unitOfMeasure = Letters.clean(unitOfMeasure);
            without = without.stream().map(Letters::clean).toList();
        }
    }

    Stream<Compared> withPlan() {
        return units.stream().filter(each -> each.standing() != null);
    }
}
