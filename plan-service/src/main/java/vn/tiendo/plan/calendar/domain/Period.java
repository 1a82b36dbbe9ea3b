package vn.tiendo.plan.calendar.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.tiendo.plan.plan.domain.Frequency;

/**
 * A reporting period; as text in SDMX notation: 2024-M03, 2024-Q1, 2024-S1, 2024-A1.
 *
 * @param ordinal which month, quarter, half or whole of the year, from 1
 */
public record Period(int year, Frequency frequency, int ordinal) {

    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-([MQSA])(\\d{1,2})");

    /** @throws IllegalArgumentException for what {@link #toString} does not write */
    public static Period parse(String text) {
        var matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No period: " + text);
        }
        var frequency = switch (matcher.group(2)) {
            case "M" -> Frequency.MONTHLY;
            case "Q" -> Frequency.QUARTERLY;
            case "S" -> Frequency.SEMIANNUAL;
            default -> Frequency.ANNUAL;
        };
        return new Period(Integer.parseInt(matcher.group(1)), frequency, Integer.parseInt(matcher.group(3)));
    }

    /** All periods of a kind in a year. */
    public static List<Period> of(int year, Frequency frequency) {
        return IntStream.rangeClosed(1, 12 / frequency.months()).mapToObj(each -> new Period(year, frequency, each))
                .toList();
    }

    YearMonth lastMonth() {
        return YearMonth.of(year, ordinal * frequency.months());
    }

    YearMonth lastMonthOfTheOneBefore() {
        return lastMonth().minusMonths(frequency.months());
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case MONTHLY -> "%04d-M%02d".formatted(year, ordinal);
            case QUARTERLY -> "%04d-Q%d".formatted(year, ordinal);
            case SEMIANNUAL -> "%04d-S%d".formatted(year, ordinal);
            case ANNUAL -> "%04d-A%d".formatted(year, ordinal);
        };
    }
}
