package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version of a unit counts on a day. */
public final class UnitHistory {

    private UnitHistory() {
    }

    /**
     * The highest version that has begun by that day: what was written later corrects what was written before. None when
     * the unit had not begun, or had ended.
     */
    public static Optional<PlacedUnit> on(LocalDate day, List<PlacedUnit> versions) {
        return versions.stream().filter(each -> each.unit().validity().begunBy(day))
                .max(Comparator.comparing(PlacedUnit::version)).filter(each -> each.unit().validity().covers(day));
    }
}
