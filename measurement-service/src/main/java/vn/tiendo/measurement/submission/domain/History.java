package vn.tiendo.measurement.submission.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;

/**
 * What the department handed in for earlier periods.
 *
 * @param last of the period before
 * @param yearBefore of the same period of the year before, for targets that were the same then
 */
public record History(Map<FigureKey, Value> last, Map<FigureKey, Value> yearBefore) {

    public static final History NONE = new History(Map.of(), Map.of());

    public History {
        last = Map.copyOf(last);
        yearBefore = Map.copyOf(yearBefore);
    }

    /**
     * @param last submission of the period before
     * @param yearBefore submission of the same period a year before
     * @param former the plan of that year
     */
    public static History of(Plan plan, Optional<Submission> last, Optional<Submission> yearBefore, Optional<Plan> former) {
        Map<FigureKey, Value> then = yearBefore.map(Figures::lastHandedIn).orElse(Map.of());
        Map<FigureKey, Value> same = new HashMap<>();
        former.ifPresent(older -> then.forEach((key, value) -> {
            if (isTheSame(plan, older, key.target())) {
                same.put(key, value);
            }
        }));
        return new History(last.map(Figures::lastHandedIn).orElse(Map.of()), same);
    }

    /** Each year's plan numbers its targets anew, so the same id alone says nothing. */
    private static boolean isTheSame(Plan plan, Plan former, String id) {
        @Nullable Target now = plan.targets().get(id);
        @Nullable Target then = former.targets().get(id);
        return now != null && then != null && now.measure() == then.measure()
                && plan.outline().line(id).title().equals(former.outline().line(id).title())
                && plan.outline().line(id).unitOfMeasure().equals(former.outline().line(id).unitOfMeasure());
    }

    /** What the figure said before: in the last period first. */
    List<Value> of(FigureKey key) {
        return Stream.of(last.get(key), yearBefore.get(key)).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
