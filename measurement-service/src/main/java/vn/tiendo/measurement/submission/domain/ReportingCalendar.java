package vn.tiendo.measurement.submission.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;

/**
 * When figures are closed and due: as the plan tells it, and by Decree 09/2019/NĐ-CP alone where it does not (versions
 * that were told before plans had dates, and periods of a kind that no target has). Article 12: a month runs from the
 * 15th of the month before to the 14th; longer periods from the start of their first month to the end of their last.
 * Article 8: sent at least one working day after closing.
 *
 * @param firstDay day of the month on which a period starts, 1 to 28; 1 makes periods calendar months
 * @param workingDays days from Monday to Friday that a department has after the end of the period
 */
public record ReportingCalendar(ZoneId zone, int firstDay, int workingDays) {

    /** The plan's own dates of the period, which know holidays. */
    public PeriodDates dates(Plan plan, Period period) {
        return Optional.ofNullable(plan.dates().get(period.toString())).orElseGet(() -> dates(period));
    }

    private PeriodDates dates(Period period) {
        Span span = span(period);
        return new PeriodDates(span.from(), span.to(), dueOn(period));
    }

    Span span(Period period) {
        return new Span(start(period.firstMonth()), start(period.lastMonth().plusMonths(1)).minusDays(1));
    }

    /** The day whose version of the plan counts: the period's last one; at the year's end all that the year brought. */
    public LocalDate countsOn(Plan plan, Period period) {
        boolean yearEnd = period.lastMonth().getMonthValue() == 12;
        return yearEnd ? period.lastMonth().atEndOfMonth() : dates(plan, period).closing();
    }

    LocalDate dueOn(Period period) {
        LocalDate day = span(period).to();
        for (int left = workingDays; left > 0; left -= isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day that it is in the unit's time zone. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDate start(YearMonth month) {
        return firstDay == 1 ? month.atDay(1) : month.minusMonths(1).atDay(firstDay);
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
