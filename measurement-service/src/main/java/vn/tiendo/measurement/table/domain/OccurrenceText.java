package vn.tiendo.measurement.table.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of those that a count counts, as it stands in the one cell that a table has for all of them: "03/06/2024: chợ;
 * 11/06/2024".
 *
 * @param day as it is written
 * @param note empty where there is none
 */
public record OccurrenceText(String day, String note) {

    /** A note may hold either sign: a new one begins only where something like a day follows. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\n]\\s*(?=\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|$)");
    private static final Pattern ONE = Pattern.compile("([^\\s:]+)[\\s:]*(.*)", Pattern.DOTALL);

    /** Those of a cell, in its order. */
    public static List<OccurrenceText> in(String cell) {
        return Stream.of(BETWEEN.split(cell.strip())).map(ONE::matcher).filter(Matcher::matches)
                .map(found -> new OccurrenceText(found.group(1), found.group(2).strip())).toList();
    }

    /** The cell that holds them, a line for each. */
    public static String cell(List<OccurrenceText> all) {
        return all.stream().map(each -> each.note.isEmpty() ? each.day : each.day + ": " + each.note)
                .collect(Collectors.joining("\n"));
    }
}
