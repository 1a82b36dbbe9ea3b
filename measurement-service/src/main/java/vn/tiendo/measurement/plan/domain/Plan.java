package vn.tiendo.measurement.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that binds or did.
 *
 * @param unitPath units from the root of the tree down to the plan's own
 * @param sequence the plan's version; a higher one replaces a lower one
 * @param departments ids of the unit's departments
 * @param targets by id
 * @param effectiveFrom first day on which this version counts
 * @param closed nothing is reported any more
 * @param validationRules how figures of several targets hang together
 * @param dates by period, in SDMX notation; empty for versions that were told without
 * @param outline how people read it
 * @param told when it came to bind; absent for versions that were kept before this was
 */
public record Plan(String id, String unit, List<String> unitPath, int year, long sequence, Set<String> departments,
        Map<String, Target> targets, LocalDate effectiveFrom, boolean closed,
        List<ValidationRule> validationRules, Map<String, PeriodDates> dates, Outline outline, @Nullable Instant told) {

    public Plan {
        unitPath = List.copyOf(unitPath);
        departments = Set.copyOf(departments);
        targets = Map.copyOf(targets);
        validationRules = List.copyOf(validationRules);
        dates = Map.copyOf(dates);
    }

    /** Of which it is not known when it came to bind. */
    public Plan(String id, String unit, List<String> unitPath, int year, long sequence, Set<String> departments,
            Map<String, Target> targets, LocalDate effectiveFrom, boolean closed, List<ValidationRule> validationRules,
            Map<String, PeriodDates> dates, Outline outline) {
        this(id, unit, unitPath, year, sequence, departments, targets, effectiveFrom, closed, validationRules, dates, outline,
                null);
    }

    Plan withDates(Map<String, PeriodDates> other) {
        return new Plan(id, unit, unitPath, year, sequence, departments, targets, effectiveFrom, closed, validationRules, other,
                outline, told);
    }

    public Optional<Target> target(String id) {
        @Nullable Target found = targets.get(id);
        return Optional.ofNullable(found);
    }
}
