package vn.tiendo.plan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;

import vn.tiendo.plan.calendar.domain.Holidays;
import vn.tiendo.plan.calendar.domain.WorkingDays;

/** Reads the holiday table: one day a line, {@code 2024-04-29,off,Nghỉ bù}; lines that begin with # are remarks. */
final class HolidayFile {

    private HolidayFile() {
    }

    private record Line(LocalDate date, boolean off, String name) {
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static WorkingDays read(Resource file) {
        try {
            var lines = file.getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(HolidayFile::line)
                    .collect(Collectors.groupingBy(each -> each.date().getYear()));
            return new WorkingDays(lines.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> holidays(each.getKey(), each.getValue()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Holidays holidays(int year, List<Line> lines) {
        return new Holidays(year, true,
                lines.stream().filter(Line::off).collect(Collectors.toMap(Line::date, Line::name)),
                lines.stream().filter(each -> !each.off()).map(Line::date).collect(Collectors.toSet()));
    }

    private static Line line(String text) {
        var cells = text.split(",", 3);
        if (cells.length == 3 && cells[1].matches("off|worked")) {
            try {
                return new Line(LocalDate.parse(cells[0]), cells[1].equals("off"), cells[2].strip());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(unreadable(text), e);
            }
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private static String unreadable(String text) {
        return "Not a line of a holiday table (date,off|worked,name): " + text;
    }
}
