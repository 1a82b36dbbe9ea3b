package vn.tiendo.plan.plan.domain;

import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/**
 * How one kind of period is closed and sent.
 *
 * @param closingMonth months from the period's last one to the one in which it is closed: 0 the last, 1 the month after, -1 the
 *            month before
 * @param closingDay day of that month on which figures are closed, 1 to 28; 0 for the month's last day
 * @param sendingDays days after closing by which figures are sent, 0 to 60
 */
public record ReportingCycle(Frequency frequency, int closingMonth, int closingDay, int sendingDays, DayKind dayKind) {

    private static final int LATEST_MONTH = 3;
    /** Every month has it. */
    private static final int LATEST_DAY = 28;
    private static final int MOST_DAYS = 60;

    /** Which days are counted from closing to sending; calendar days may end on one that is not worked. */
    public enum DayKind { WORKING, CALENDAR }

    /**
     * Decree 09/2019/NĐ-CP: closed on the 14th (article 12, from the month; quarter, half and year in the same manner),
     * sent at least one working day after closing (article 8).
     */
    public static ReportingCycle ofDecree(Frequency frequency) {
        return new ReportingCycle(frequency, 0, 14, 1, DayKind.WORKING);
    }

    /** What speaks against it: it has to be closed once it has begun, and sent once it is closed. */
    public Stream<Flaw> flaws(String pointer) {
        return Stream.of(closingMonth(pointer), within(pointer + "/closingDay", closingDay, LATEST_DAY), sending(pointer))
                .flatMap(each -> each);
    }

    private Stream<Flaw> closingMonth(String pointer) {
        int first = 1 - frequency.months();
        var at = pointer + "/closingMonth";
        if (closingMonth < first) {
            return Stream.of(new Flaw(at, FlawCode.CLOSING_BEFORE_PERIOD, closingMonth, "≥ " + first));
        }
        return closingMonth > LATEST_MONTH
                ? Stream.of(new Flaw(at, FlawCode.OUT_OF_RANGE, closingMonth, first + " … " + LATEST_MONTH)) : Stream.empty();
    }

    private Stream<Flaw> sending(String pointer) {
        var at = pointer + "/sendingDays";
        return sendingDays < 0 ? Stream.of(new Flaw(at, FlawCode.SENDING_BEFORE_CLOSING, sendingDays, "≥ 0"))
                : within(at, sendingDays, MOST_DAYS);
    }

    private static Stream<Flaw> within(String pointer, int given, int most) {
        return given < 0 || given > most
                ? Stream.of(new Flaw(pointer, FlawCode.OUT_OF_RANGE, given, "0 … " + most)) : Stream.empty();
    }
}
