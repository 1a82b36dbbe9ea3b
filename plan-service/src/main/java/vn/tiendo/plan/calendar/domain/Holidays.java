package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days off of one year, Saturdays and Sundays apart.
 *
 * @param table whether they come from a table for this year; else only the days with a fixed date are known
 * @param off by date: days off and what they are for
 * @param workedInstead Saturdays and Sundays on which one works for a day off elsewhere
 */
public record Holidays(int year, boolean table, Map<LocalDate, String> off, Set<LocalDate> workedInstead) {

    /** Labour Code 2019, article 112; Tết, the Hùng Kings' day and the second day of 2 September move by the year. */
    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "Tết Dương lịch",
            MonthDay.of(4, 30), "Ngày Chiến thắng",
            MonthDay.of(5, 1), "Ngày Quốc tế Lao động",
            MonthDay.of(9, 2), "Quốc khánh");

    public Holidays {
        off = Map.copyOf(off);
        workedInstead = Set.copyOf(workedInstead);
    }

    /** What is known of a year without a table. */
    public static Holidays fixed(int year) {
        var off = FIXED.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().atYear(year), Map.Entry::getValue));
        return new Holidays(year, false, off, Set.of());
    }

}
