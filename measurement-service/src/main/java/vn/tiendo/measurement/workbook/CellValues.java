package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ss.usermodel.DateUtil;

import vn.tiendo.measurement.table.domain.Notation;

/** What is written in cells as numbers and days. */
final class CellValues {

    private static final int LAST_DAY = 2_958_465; // 31/12/9999, the last that a spreadsheet knows
    private static final int MOST_DIGITS = 34;

    private final Notation notation;
    private final boolean since1904;

    /** @param notation of numbers and days that stand as text */
    CellValues(Notation notation, boolean since1904) {
        this.notation = notation;
        this.since1904 = since1904;
    }

    /** What came of reading a cell. */
    sealed interface Read<T> {
    }

    record Good<T>(T value) implements Read<T> {
    }

    record Bad<T>(String code, Object expected) implements Read<T> {
    }

    /**
     * A day that was made of what looked like one, such as 1/5, is not taken for the count of days that is kept of it, nor
     * 98,7 % for the 0,987.
     */
    Read<BigDecimal> number(Content content) {
        return switch (content) {
            case Content.Number(BigDecimal number, Content.Look look) -> switch (look) {
                case NUMBER -> new Good<>(number);
                case DAY -> new Bad<>("date-for-number", example());
                case PERCENTAGE -> new Bad<>("percentage-for-number", example());
            };
            case Content.Text(String text) -> number(text);
            case Content.Flag _, Content.Failure _, Content.Formula _ -> new Bad<>("not-a-number", example());
        };
    }

    private Read<BigDecimal> number(String text) {
        return switch (notation.number(text)) {
            case Notation.Known<BigDecimal>(BigDecimal number) -> number.precision() > MOST_DIGITS
                    ? new Bad<>("not-a-number", example()) : new Good<>(number);
            case Notation.Ambiguous<BigDecimal>(BigDecimal one, BigDecimal other) ->
                new Bad<>("ambiguous-number", List.of(one.toPlainString(), other.toPlainString()));
            case Notation.Unknown<BigDecimal>() -> new Bad<>("not-a-number", example());
        };
    }

    Read<LocalDate> day(Content content) {
        return switch (content) {
            case Content.Number(BigDecimal days, Content.Look _) -> counted(days).<Read<LocalDate>>map(Good::new)
                    .orElseGet(CellValues::notADay);
            case Content.Text(String text) -> day(text);
            case Content.Flag _, Content.Failure _, Content.Formula _ -> notADay();
        };
    }

    private Read<LocalDate> day(String text) {
        return switch (notation.day(text)) {
            case Notation.Known<LocalDate>(LocalDate day) -> new Good<>(day);
            case Notation.Ambiguous<LocalDate>(LocalDate one, LocalDate other) ->
                new Bad<>("ambiguous-date", List.of(one.toString(), other.toString()));
            case Notation.Unknown<LocalDate>() -> notADay();
        };
    }

    /** As a person sees it: a day, and not the count of days that is kept of it. */
    String shown(Content content) {
        return content instanceof Content.Number(BigDecimal days, Content.Look look) && look == Content.Look.DAY
                ? counted(days).map(LocalDate::toString).orElseGet(content::shown) : content.shown();
    }

    private Optional<LocalDate> counted(BigDecimal days) {
        return days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0 ? Optional.empty()
                : Optional.of(DateUtil.getLocalDateTime(days.intValue(), since1904).toLocalDate());
    }

    private static Read<LocalDate> notADay() {
        return new Bad<>("not-a-date", "2024-12-31");
    }

    private String example() {
        return notation == Notation.EN ? "1,234.5" : "1.234,5";
    }
}
