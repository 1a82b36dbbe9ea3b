package vn.tiendo.measurement.table.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How numbers and days are written: 1.234,5 and 31/12/2024, or 1,234.5; undeclared, only what both read the same way. */
public enum Notation {

    VI, EN, UNDECLARED;

    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(\\D|$))");
    private static final Pattern VIETNAMESE = Pattern.compile("[+-]?([1-9]\\d{0,2}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?([1-9]\\d{0,2}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MONTHS = 12;

    /** What was read of a text. */
    public sealed interface Read<T> {
    }

    public record Known<T>(T value) implements Read<T> {
    }

    /** It could mean either. */
    public record Ambiguous<T>(T one, T other) implements Read<T> {
    }

    public record Unknown<T>() implements Read<T> {
    }

    /** Those that can be declared, by name. */
    public static final List<String> CODES = List.of(VI.code(), EN.code());

    /** By its name in lower case: vi, en. */
    public static Optional<Notation> named(String name) {
        return Arrays.stream(values()).filter(each -> each != UNDECLARED && each.code().equals(name)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Read<BigDecimal> number(String text) {
        String written = SPACES.matcher(text.strip()).replaceAll("");
        Optional<BigDecimal> vietnamese = number(written, VIETNAMESE, '.');
        Optional<BigDecimal> english = number(written, ENGLISH, ',');
        return switch (this) {
            case VI -> either(vietnamese, Optional.empty());
            case EN -> either(english, Optional.empty());
            case UNDECLARED -> either(vietnamese, english);
        };
    }

    /** 2024-12-31 is the same everywhere; 3/4/2024 is not. */
    public Read<LocalDate> day(String text) {
        String written = text.strip();
        try {
            LocalDate day = written.contains("/") ? LocalDate.parse(written, DAY) : LocalDate.parse(written);
            boolean certain = this == VI || !written.contains("/") || day.getDayOfMonth() > MONTHS
                    || day.getDayOfMonth() == day.getMonthValue();
            return certain ? new Known<>(day)
                    : new Ambiguous<>(day, LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        } catch (DateTimeException none) {
            return new Unknown<>();
        }
    }

    private static Optional<BigDecimal> number(String text, Pattern form, char grouping) {
        if (!form.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(String.valueOf(grouping), "").replace(',', '.')));
    }

    private static Read<BigDecimal> either(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        List<BigDecimal> read = Stream.concat(one.stream(), other.stream()).toList();
        return switch (read.size()) {
            case 0 -> new Unknown<>();
            case 1 -> new Known<>(read.getFirst());
            default -> read.getFirst().compareTo(read.getLast()) == 0 ? new Known<>(read.getFirst())
                    : new Ambiguous<>(read.getFirst(), read.getLast());
        };
    }
}
