package vn.tiendo.reporting.evidence.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A reporting period in SDMX notation: 2024-M03, 2024-Q1, 2024-S1, 2024-A1. */
public record Period(int year, Length length, int number) implements Comparable<Period> {

    /** Last day of a reporting month (Decree 09/2019/NĐ-CP, article 12). */
    private static final int CLOSING_DAY = 14;
    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|S([12])|A(1))");
    private static final Comparator<Period> BY_END = Comparator.comparingInt(Period::year)
            .thenComparingInt(Period::endMonth).thenComparing(Period::length);

    /** How many months a period spans, shortest first. */
    public enum Length {
        MONTH(1, 'M'), QUARTER(3, 'Q'), SEMESTER(6, 'S'), YEAR(12, 'A');

        private final int months;
        private final char letter;

        Length(int months, char letter) {
            this.months = months;
            this.letter = letter;
        }

        public int months() {
            return months;
        }
    }

    public static Period month(int year, int month) {
        return new Period(year, Length.MONTH, month);
    }

    /** Empty when the text is not a period. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Length length : Length.values()) {
            String number = matcher.group(2 + length.ordinal());
            if (number != null) {
                return Optional.of(new Period(Integer.parseInt(matcher.group(1)), length, Integer.parseInt(number)));
            }
        }
        return Optional.empty();
    }

    public static Period valueOf(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(
                "Not a period: '" + text + "', expected like 2024-M03, 2024-Q1, 2024-S1 or 2024-A1"));
    }

    /** The periods of this length that are over when the given month of the year is. */
    public static List<Period> upTo(int year, Length length, int month) {
        return IntStream.rangeClosed(1, month / length.months).mapToObj(n -> new Period(year, length, n)).toList();
    }

    public int endMonth() {
        return number * length.months;
    }

    public LocalDate from() {
        return LocalDate.of(year, endMonth() - length.months + 1, CLOSING_DAY + 1).minusMonths(1);
    }

    public LocalDate to() {
        return LocalDate.of(year, endMonth(), CLOSING_DAY);
    }

    public Period yearBefore() {
        return new Period(year - 1, length, number);
    }

    /** The months that make up this period. */
    public List<Period> months() {
        return IntStream.rangeClosed(endMonth() - length.months + 1, endMonth()).mapToObj(m -> month(year, m)).toList();
    }

    @Override
    public int compareTo(Period other) {
        return BY_END.compare(this, other);
    }

    @Override
    public String toString() {
        String padded = length == Length.MONTH && number < 10 ? "0" + number : Integer.toString(number);
        return year + "-" + length.letter + padded;
    }
}
