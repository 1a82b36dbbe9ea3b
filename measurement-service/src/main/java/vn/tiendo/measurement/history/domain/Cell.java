package vn.tiendo.measurement.history.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What stands in a cell, before it is known how the file writes it. */
public sealed interface Cell {

    record Nothing() implements Cell {
    }

    /** What someone wrote. */
    record Text(String text) implements Cell {
    }

    /** A word of ours, which files for people put into their language. */
    record Code(String code) implements Cell {
    }

    record Number(BigDecimal number) implements Cell {
    }

    record Day(LocalDate day) implements Cell {
    }

    record Moment(Instant at) implements Cell {
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Nothing() : new Text(text);
    }

    static Cell number(@Nullable BigDecimal number) {
        return number == null ? new Nothing() : new Number(number);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? new Nothing() : new Day(day);
    }

    static Cell code(Enum<?> constant) {
        return new Code(constant.name());
    }
}
