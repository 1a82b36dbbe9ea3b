package vn.tiendo.measurement.submission.domain;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.tiendo.measurement.plan.domain.Frequency;

/**
 * A reporting period in SDMX notation: 2024-M03, 2024-Q1, 2024-S1, 2024-A1.
 *
 * @param ordinal which month, quarter, half or whole of the year, from 1
 */
public record Period(int year, Frequency frequency, int ordinal) {

    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-(?:(M)(0[1-9]|1[0-2])|(Q)([1-4])|(S)([12])|(A)(1))");

    /** How periods are written, by example. */
    public static final String FORMS = "2024-M01, 2024-Q1, 2024-S1, 2024-A1";

    public static Optional<Period> parse(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Frequency frequency = frequency(text.charAt(5));
        return Optional.of(new Period(Integer.parseInt(matcher.group(1)), frequency, Integer.parseInt(text.substring(6))));
    }

    /** Every period of the year, of every kind. */
    public static List<Period> ofYear(int year) {
        return Arrays.stream(Frequency.values()).flatMap(frequency -> IntStream
                .rangeClosed(1, 12 / months(frequency)).mapToObj(ordinal -> new Period(year, frequency, ordinal))).toList();
    }

    /** The period of its kind before it; none before the first of a year, which is another plan's. */
    public Optional<Period> before() {
        return ordinal == 1 ? Optional.empty() : Optional.of(new Period(year, frequency, ordinal - 1));
    }

    Period firstOfYear() {
        return new Period(year, frequency, 1);
    }

    public Period yearBefore() {
        return new Period(year - 1, frequency, ordinal);
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, (ordinal - 1) * months(frequency) + 1);
    }

    public YearMonth lastMonth() {
        return firstMonth().plusMonths(months(frequency) - 1L);
    }

    private static int months(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case SEMIANNUAL -> 6;
            case ANNUAL -> 12;
        };
    }

    private static Frequency frequency(char letter) {
        return switch (letter) {
            case 'M' -> Frequency.MONTHLY;
            case 'Q' -> Frequency.QUARTERLY;
            case 'S' -> Frequency.SEMIANNUAL;
            default -> Frequency.ANNUAL;
        };
    }

    @Override
    public String toString() {
        String part = switch (frequency) {
            case MONTHLY -> ordinal < 10 ? "M0" + ordinal : "M" + ordinal;
            case QUARTERLY -> "Q" + ordinal;
            case SEMIANNUAL -> "S" + ordinal;
            case ANNUAL -> "A" + ordinal;
        };
        return String.format("%04d-%s", year, part);
    }
}
