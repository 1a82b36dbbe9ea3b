package vn.tiendo.plan.calendar.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tiendo.plan.calendar.domain.Due.Debtor;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.Schedule;
import vn.tiendo.plan.plan.domain.Target;

/** What is due when in the year of a plan. */
public final class PlanCalendar {

    private PlanCalendar() {
    }

    /**
     * By due date, the shorter period first; a kind of period that no target has is left out.
     *
     * @param cycles of kinds of period for which the plan has none of its own
     */
    public static List<Due> of(Plan plan, Cycles cycles, WorkingDays days) {
        var own = cycles.with(plan.reportingCycles());
        return Stream.of(Frequency.values()).flatMap(frequency -> of(plan, frequency, own, days))
                .sorted(Comparator.comparing(Due::due).thenComparing(each -> each.period().frequency())).toList();
    }

    private static Stream<Due> of(Plan plan, Frequency frequency, Cycles cycles, WorkingDays days) {
        var debtors = debtors(plan, frequency);
        return debtors.isEmpty() ? Stream.of() : Period.of(plan.year(), frequency).stream()
                .map(each -> new Due(each, cycles.from(each), cycles.closing(each), cycles.due(each, days), debtors));
    }

    private static List<Debtor> debtors(Plan plan, Frequency frequency) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        plan.targets().filter(target -> frequency(target).filter(frequency::equals).isPresent())
                .flatMap(target -> target.duty().reporting().stream().distinct())
                .forEach(department -> targets.merge(department, 1, Integer::sum));
        return targets.entrySet().stream().map(each -> new Debtor(each.getKey(), each.getValue())).toList();
    }

    private static Optional<Frequency> frequency(Target target) {
        return Optional.ofNullable(target.measurement().schedule()).map(Schedule::frequency);
    }
}
