package vn.tiendo.measurement.reminder.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When people are reminded of what is missing.
 *
 * @param steps days after the due day, before it negative; each of them once
 * @param headAfter from how many days late on the head of the department is told
 * @param leaderAfter the same of the leaders of the unit
 * @param days of the week on which anybody is
 */
public record Timetable(SortedSet<Integer> steps, int headAfter, int leaderAfter, Set<DayOfWeek> days) {

    /** What is older than the last step by more is history that was loaded, not work that was forgotten. */
    private static final int GRACE = 7;

    public Timetable {
        steps = Collections.unmodifiableSortedSet(new TreeSet<>(steps));
        days = Set.copyOf(days);
    }

    public boolean remindsOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** How many days lie between the first and the last reminder of the same, and the grace. */
    public int span() {
        return steps.getLast() - steps.getFirst() + GRACE;
    }

    /** The last step that was reached, also when nobody was reminded on its day; empty before the first and long after the last. */
    OptionalInt step(LocalDate due, LocalDate today) {
        long late = ChronoUnit.DAYS.between(due, today);
        return late > steps.getLast() + GRACE ? OptionalInt.empty()
                : steps.stream().filter(each -> each <= late).mapToInt(Integer::intValue).max();
    }
}
