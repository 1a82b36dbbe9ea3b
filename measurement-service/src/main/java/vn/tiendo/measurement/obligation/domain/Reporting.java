package vn.tiendo.measurement.obligation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import vn.tiendo.measurement.submission.domain.Period;

/**
 * How a department has reported to a plan until a day, period by period of what was due by then.
 *
 * @param punctuality the same as counts
 * @param periods what was due first comes first
 */
public record Reporting(String plan, String unit, int year, Punctuality punctuality, List<Of> periods) {

    public Reporting {
        periods = List.copyOf(periods);
    }

    /**
     * Of a period.
     *
     * @param dueOn last day on which it was on time, with the time that was granted
     */
    public record Of(Period period, LocalDate dueOn, boolean handedIn, boolean onTime, boolean approved) {
    }

    /** @param obligations of the department; none when it owes nothing any more */
    public static Reporting of(String plan, String unit, int year, String department, List<Obligation> obligations, LocalDate today) {
        List<Of> periods = obligations.stream().filter(each -> each.due().isBefore(today))
                .sorted(Comparator.comparing(Obligation::due).thenComparing(each -> each.id().period().toString()))
                .map(each -> new Of(each.id().period(), each.due(), each.handedIn(), each.onTime(),
                        each.on(today) == Standing.APPROVED)).toList();
        return new Reporting(plan, unit, year, Punctuality.of(department, obligations, today), periods);
    }
}
