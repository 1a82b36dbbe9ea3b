package vn.tiendo.measurement.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans in force, or closed, that this service knows of. */
public interface Plans {

    /** All versions that are known of a plan, the first one first; none when the plan is not known. */
    List<Plan> versions(String id);

    /** The plan as it is now. */
    default Optional<Plan> find(String id) {
        List<Plan> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** When the plan first came to bind; none when that is not known. */
    default Optional<Instant> firstTold(String id) {
        return versions(id).stream().findFirst().flatMap(first -> Optional.ofNullable(first.told()));
    }

    /**
     * The version that counts on a day: the last one of those that are effective from that day or before; before all of
     * them the first.
     */
    default Optional<Plan> on(String id, LocalDate day) {
        List<Plan> versions = versions(id);
        return versions.reversed().stream().filter(each -> !each.effectiveFrom().isAfter(day)).findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /** The same of a plan that is at hand; that one itself where nothing is kept of it. */
    default Plan asOf(Plan now, LocalDate day) {
        return on(now.id(), day).orElse(now);
    }

    /** Ids of the plans of this unit. */
    List<String> idsOf(String unit);

    /** Ids of the plans of this unit and of all units below it. */
    List<String> idsBelow(String unit);

    /** Ids, by unit, of the plans of these years that are not closed. */
    Map<String, List<String>> open(int firstYear, int lastYear);

    /** Keeps this version beside the others: order and repeats do no harm. */
    void keep(Plan plan);

    /** Keeps moved dates, unless later ones are there: order and repeats do no harm. */
    void keep(MovedDates dates);
}
