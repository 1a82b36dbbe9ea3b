package vn.tiendo.plan.assignment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All that was ever assigned to one unit for one year.
 *
 * @param version grows with every change, from 1; 0: nothing yet
 * @param byIndicator what was assigned of each, the first entry first; the last one counts
 */
public record UnitAssignments(String unit, int year, long version, Map<String, List<Entry>> byIndicator) {

    public UnitAssignments {
        byIndicator = new LinkedHashMap<>(byIndicator);
    }

    /**
     * One figure, when, and by whom.
     *
     * @param from the unit that assigned it
     */
    public record Entry(BigDecimal value, @Nullable String source, String from, String by, Instant at) {
    }

    public static UnitAssignments none(String unit, int year) {
        return new UnitAssignments(unit, year, 0, Map.of());
    }

    public boolean has(AssignedFigure figure) {
        return counting(figure.indicator()).filter(each -> figure.is(each.value())).isPresent();
    }

    private Optional<Entry> counting(String indicator) {
        return Optional.ofNullable(byIndicator.get(indicator)).map(List::getLast);
    }

    /** Those that count. */
    public List<AssignedFigure> figures() {
        return byIndicator.entrySet().stream().map(each -> new AssignedFigure(unit, year, each.getKey(),
                each.getValue().getLast().value(), each.getValue().getLast().source())).toList();
    }

    /** With these figures as the ones that count; itself when it has them all. */
    public UnitAssignments with(List<AssignedFigure> figures, String from, String by, Instant at) {
        var others = figures.stream().filter(each -> !has(each)).toList();
        if (others.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(byIndicator);
        others.forEach(each -> all.merge(each.indicator(),
                List.of(new Entry(each.value(), each.source(), from, by, at)), UnitAssignments::joined));
        return new UnitAssignments(unit, year, version + 1, all);
    }

    private static List<Entry> joined(List<Entry> former, List<Entry> next) {
        var all = new ArrayList<>(former);
        all.addAll(next);
        return List.copyOf(all);
    }
}
