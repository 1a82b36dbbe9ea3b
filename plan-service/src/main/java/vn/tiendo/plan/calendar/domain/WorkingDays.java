package vn.tiendo.plan.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Which days are worked: Monday to Friday, but for holidays, and the weekend days that are worked instead. */
public record WorkingDays(Map<Integer, Holidays> byYear) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        byYear = Map.copyOf(byYear);
    }

    /** What is known of a year, a table or the days with a fixed date. */
    public Holidays in(int year) {
        var table = byYear.get(year);
        return table == null ? Holidays.fixed(year) : table;
    }

    public boolean isWorked(LocalDate day) {
        var holidays = in(day.getYear());
        return holidays.workedInstead().contains(day)
                || !WEEKEND.contains(day.getDayOfWeek()) && !holidays.off().containsKey(day);
    }

    /** So many working days after a day; the day itself for none. */
    LocalDate after(LocalDate day, int count) {
        var reached = day;
        for (int left = count; left > 0; left -= isWorked(reached) ? 1 : 0) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
