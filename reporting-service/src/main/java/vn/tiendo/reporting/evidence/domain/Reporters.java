package vn.tiendo.reporting.evidence.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who reports which targets in each period of a plan's year.
 *
 * @param asked departments by period and target
 */
record Reporters(Map<Period, Map<String, List<String>>> asked) {

    private static final int YEAR = 12;

    /** By the version that counts on a period's last day. */
    static Reporters of(int year, Function<LocalDate, Plan> counting) {
        Map<Period, Map<String, List<String>>> asked = new HashMap<>();
        for (Period.Length length : Period.Length.values()) {
            for (Period period : Period.upTo(year, length, YEAR)) {
                asked.put(period, counting.apply(period.to()).targets().filter(target -> target.frequency() == length)
                        .collect(Collectors.toMap(Target::id, Target::reporting)));
            }
        }
        return new Reporters(asked);
    }

    /** None when the target is not asked for in the period. */
    List<String> of(String target, Period period) {
        return asked.getOrDefault(period, Map.of()).getOrDefault(target, List.of());
    }

    /** The periods in which the department reports anything. */
    Stream<Period> owed(String department) {
        return asked.entrySet().stream().filter(each -> each.getValue().values().stream().anyMatch(some -> some.contains(department)))
                .map(Map.Entry::getKey);
    }
}
