package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.time.Month;
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

    private static final Comparator<Due> BY_DAY =
            Comparator.comparing(Due::due).thenComparing(each -> each.period().frequency());

    private PlanCalendar() {
    }

    /**
     * As one version of a plan says it: by due date, the shorter period first; a kind of period that no target has is left
     * out.
     *
     * @param cycles of kinds of period for which the plan has none of its own
     */
    public static List<Due> of(Plan plan, Cycles cycles, WorkingDays days) {
        var own = cycles.with(plan.reportingCycles());
        return Stream.of(Frequency.values()).flatMap(frequency -> of(plan, frequency, own, days)).sorted(BY_DAY).toList();
    }

    /**
     * As the versions of a plan say it together: a period has the dates of the version that counts on its last day, the
     * year's last periods those of the version that counts at the end of the year.
     *
     * @param versions the first one first
     */
    public static List<Due> of(List<VersionDates> versions) {
        Map<Period, LocalDate> decided = new LinkedHashMap<>();
        versions.forEach(version -> version.due().forEach(each -> decided.put(each.period(), decidedOn(each))));
        return decided.entrySet().stream().flatMap(each -> counting(versions, each.getValue()).stream()
                .flatMap(version -> version.due().stream()).filter(due -> due.period().equals(each.getKey())))
                .sorted(BY_DAY).toList();
    }

    private static LocalDate decidedOn(Due due) {
        var lastMonth = due.period().lastMonth();
        return lastMonth.getMonth() == Month.DECEMBER ? lastMonth.atEndOfMonth() : due.closing();
    }

    /** The last one of those that are effective from that day or before; before all of them the first. */
    private static Optional<VersionDates> counting(List<VersionDates> versions, LocalDate day) {
        return versions.reversed().stream().filter(each -> !each.effectiveFrom().isAfter(day)).findFirst()
                .or(() -> versions.stream().findFirst());
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
