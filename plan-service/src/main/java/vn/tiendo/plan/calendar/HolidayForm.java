package vn.tiendo.plan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.plan.calendar.domain.HolidayCheck.Day;
import vn.tiendo.plan.calendar.domain.Holidays;
import vn.tiendo.plan.calendar.domain.KeptHolidays;
import vn.tiendo.plan.form.Form;
import vn.tiendo.platform.input.Input;

/** Holidays of a year ↔ their form. */
final class HolidayForm {

    private HolidayForm() {
    }

    /** As they were entered; what cannot be read is told by the input. */
    record Entered(List<Day> off, List<LocalDate> workedInstead) {

        Holidays of(int year) {
            return new Holidays(year, true, off.stream().collect(Collectors.toMap(Day::date, Day::name)),
                    workedInstead.stream().collect(Collectors.toSet()));
        }
    }

    static Entered read(Input in) {
        in.only("year", "table", "version", "off", "workedInstead");
        return new Entered(in.list("off").stream().map(HolidayForm::day).toList(),
                dates(in));
    }

    private static List<LocalDate> dates(Input in) {
        return in.texts("workedInstead").stream().flatMap(text -> {
            try {
                return Stream.of(LocalDate.parse(text));
            } catch (DateTimeException none) {
                in.refuse("workedInstead", "wrong-type", text, "date (YYYY-MM-DD)");
                return Stream.empty();
            }
        }).toList();
    }

    private static Day day(Input in) {
        in.only("date", "name");
        return new Day(in.date("date"), in.text("name"));
    }

    static Map<String, Object> write(KeptHolidays kept) {
        return new Form().withFieldsOf(write(kept.holidays())).with("version", kept.version()).map();
    }

    static Map<String, Object> write(Holidays holidays) {
        var off = holidays.off().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return new Form().with("year", holidays.year()).with("table", holidays.table())
                .withAll("off", off, each -> new Form().with("date", each.getKey()).with("name", each.getValue()).map())
                .with("workedInstead", holidays.workedInstead().stream().sorted().map(LocalDate::toString).toList())
                .map();
    }
}
