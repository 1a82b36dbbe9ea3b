package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.ReportingCycle;

/** How each kind of period is closed and sent; a kind that is not named follows Decree 09/2019/NĐ-CP. */
public record Cycles(Map<Frequency, ReportingCycle> byFrequency) {

    public Cycles {
        byFrequency = Map.copyOf(byFrequency);
    }

    /** With the cycles of a plan's own in the place of those that are usual. */
    public Cycles with(List<ReportingCycle> own) {
        var all = new HashMap<>(byFrequency);
        own.forEach(each -> all.put(each.frequency(), each));
        return new Cycles(all);
    }

    /** First day whose events belong to the period: the day after the one before was closed. */
    public LocalDate from(Period period) {
        return closing(of(period), period.lastMonthOfTheOneBefore()).plusDays(1);
    }

    /** Last day whose events belong to the period. */
    public LocalDate closing(Period period) {
        return closing(of(period), period.lastMonth());
    }

    /** Last day on which the figures are on time. */
    public LocalDate due(Period period, WorkingDays days) {
        var cycle = of(period);
        return switch (cycle.dayKind()) {
            case WORKING -> days.after(closing(period), cycle.sendingDays());
            case CALENDAR -> closing(period).plusDays(cycle.sendingDays());
        };
    }

    private static LocalDate closing(ReportingCycle cycle, YearMonth lastMonth) {
        var month = lastMonth.plusMonths(cycle.closingMonth());
        return cycle.closingDay() == 0 ? month.atEndOfMonth() : month.atDay(cycle.closingDay());
    }

    private ReportingCycle of(Period period) {
        return byFrequency.getOrDefault(period.frequency(), ReportingCycle.ofDecree(period.frequency()));
    }
}
