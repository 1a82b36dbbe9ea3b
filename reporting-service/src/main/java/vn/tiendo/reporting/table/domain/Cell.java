package vn.tiendo.reporting.table.domain;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What stands in a cell, before it is known how the file writes it. */
public sealed interface Cell {

    record Nothing() implements Cell {
    }

    record Text(String text) implements Cell {
    }

    record Number(BigDecimal number) implements Cell {
    }

    record Moment(Instant at) implements Cell {
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Nothing() : new Text(text);
    }

    static Cell number(@Nullable BigDecimal number) {
        return number == null ? new Nothing() : new Number(number);
    }

    static Cell number(@Nullable Integer number) {
        return number == null ? new Nothing() : new Number(BigDecimal.valueOf(number));
    }

    static Cell moment(@Nullable Instant at) {
        return at == null ? new Nothing() : new Moment(at);
    }
}
