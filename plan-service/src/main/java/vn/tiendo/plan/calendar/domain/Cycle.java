package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How one kind of period is closed and sent.
 *
 * @param closingDay day of the period's last month on which its figures are closed, 1 to 28; 0 for the month's last day
 * @param sendingDays working days after closing by which the figures are sent, 0 to 60
 */
public record Cycle(int closingDay, int sendingDays) {

    /**
     * Decree 09/2019/NĐ-CP: closed on the 14th (article 12, from the month; quarter, half and year in the same manner),
     * sent at least one working day after closing (article 8).
     */
    public static final Cycle OF_DECREE_09_2019 = new Cycle(14, 1);

    public Cycle {
        if (closingDay < 0 || closingDay > 28) {
            throw new IllegalArgumentException("A closing day is 1 to 28, or 0 for the last of the month: " + closingDay);
        }
        if (sendingDays < 0 || sendingDays > 60) {
            throw new IllegalArgumentException("Working days until sending are 0 to 60: " + sendingDays);
        }
    }

    LocalDate closing(YearMonth month) {
        return closingDay == 0 ? month.atEndOfMonth() : month.atDay(closingDay);
    }
}
