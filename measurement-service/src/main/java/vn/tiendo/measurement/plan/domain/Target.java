package vn.tiendo.measurement.plan.domain;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One thing to attain.
 *
 * @param frequency absent: nothing is reported
 * @param reporting departments that report it
 * @param partOfWhole a share that cannot exceed its whole (100 %)
 * @param belowZero a level that can fall below zero, such as a rate of growth
 * @param scale grades, worst first; empty unless the measure is a rating
 * @param components ids; empty unless the measure has components
 * @param overTime how its figures go on from one period to the next
 * @param indicator of the catalogue that its figures are of; absent where the plan says none
 */
public record Target(String id, Measure measure, @Nullable Frequency frequency, Set<String> reporting,
        boolean partOfWhole, boolean belowZero, List<String> scale, Set<String> components, OverTime overTime,
        @Nullable String indicator) {

    public Target {
        reporting = Set.copyOf(reporting);
        scale = List.copyOf(scale);
        components = Set.copyOf(components);
    }

    /** Of no indicator. */
    public Target(String id, Measure measure, @Nullable Frequency frequency, Set<String> reporting, boolean partOfWhole,
            boolean belowZero, List<String> scale, Set<String> components, OverTime overTime) {
        this(id, measure, frequency, reporting, partOfWhole, belowZero, scale, components, overTime, null);
    }

    /** Whether the department reports it in periods of this kind. */
    public boolean isOwed(String department, Frequency period) {
        return frequency == period && reporting.contains(department);
    }
}
