package vn.tiendo.plan.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/** What a table of holidays must be. */
public final class HolidayCheck {

    /** More than any year has. */
    private static final int MOST_DAYS = 60;
    private static final int LONGEST_NAME = 200;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private HolidayCheck() {
    }

    /** A day off as it was entered. */
    public record Day(LocalDate date, String name) {
    }

    /** Finds every flaw. */
    public static List<Flaw> flaws(int year, List<Day> off, List<LocalDate> workedInstead) {
        var flaws = new ArrayList<Flaw>();
        flaws.addAll(dates("/off", "/date", year, off.stream().map(Day::date).toList()));
        flaws.addAll(dates("/workedInstead", "", year, workedInstead));
        IntStream.range(0, off.size()).filter(i -> off.get(i).name().length() > LONGEST_NAME).forEach(i -> flaws.add(
                new Flaw("/off/" + i + "/name", FlawCode.OUT_OF_RANGE, off.get(i).name().length(), "≤ " + LONGEST_NAME)));
        IntStream.range(0, workedInstead.size()).filter(i -> !WEEKEND.contains(workedInstead.get(i).getDayOfWeek()))
                .forEach(i -> flaws.add(new Flaw("/workedInstead/" + i, FlawCode.UNKNOWN_VALUE,
                        workedInstead.get(i).toString(), List.of(DayOfWeek.SATURDAY.name(), DayOfWeek.SUNDAY.name()))));
        return flaws;
    }

    private static List<Flaw> dates(String list, String field, int year, List<LocalDate> dates) {
        var tooMany = dates.size() > MOST_DAYS
                ? Stream.of(new Flaw(list, FlawCode.OUT_OF_RANGE, dates.size(), "≤ " + MOST_DAYS)) : Stream.<Flaw>of();
        return Stream.concat(tooMany, IntStream.range(0, dates.size())
                .filter(i -> dates.get(i).getYear() != year || dates.indexOf(dates.get(i)) != i)
                .mapToObj(i -> new Flaw(list + "/" + i + field, dates.get(i).getYear() == year ? FlawCode.DUPLICATE_DAY
                        : FlawCode.OUT_OF_RANGE, dates.get(i).toString(), String.valueOf(year)))).toList();
    }
}
