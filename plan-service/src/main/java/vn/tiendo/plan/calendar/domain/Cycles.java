package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.util.Map;

import vn.tiendo.plan.plan.domain.Frequency;

/** How each kind of period is closed and sent; a kind that is not named follows Decree 09/2019/NĐ-CP. */
public record Cycles(Map<Frequency, Cycle> byFrequency) {

    public Cycles {
        byFrequency = Map.copyOf(byFrequency);
    }

    /** First day whose events belong to the period: the day after the one before was closed. */
    public LocalDate from(Period period) {
        return of(period).closing(period.lastMonthOfTheOneBefore()).plusDays(1);
    }

    /** Last day whose events belong to the period. */
    public LocalDate closing(Period period) {
        return of(period).closing(period.lastMonth());
    }

    /** Last day on which the figures are on time. */
    public LocalDate due(Period period, WorkingDays days) {
        return days.after(closing(period), of(period).sendingDays());
    }

    private Cycle of(Period period) {
        return byFrequency.getOrDefault(period.frequency(), Cycle.OF_DECREE_09_2019);
    }
}
