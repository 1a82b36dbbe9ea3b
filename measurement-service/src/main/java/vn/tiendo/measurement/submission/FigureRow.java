package vn.tiendo.measurement.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.table.domain.Column;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.measurement.table.domain.OccurrenceText;
import vn.tiendo.measurement.table.domain.Words;

/**
 * One row of a table as the figure that is sent as JSON by others.
 *
 * @param cells that hold something
 * @param components those that hold something, by the component's id
 */
record FigureRow(Map<Column, String> cells, Map<String, String> components, Notation notation) {

    /** Where what is wrong with a cell is told. */
    @FunctionalInterface
    interface Faults {
        void refuse(Column column, String component, String code, @Nullable Object given, @Nullable Object expected);
    }

    private static final List<Column> OF_A_VALUE = List.of(Column.VALUE, Column.NUMERATOR, Column.DENOMINATOR,
            Column.DATE, Column.GROUND, Column.OCCURRENCES);

    private static final String BESIDE_NO_DATA = "value-beside-no-data";

    /** Whether there is anything about a figure in it; a row that was left empty reports nothing. */
    boolean isFilled() {
        return !components.isEmpty() || cells.containsKey(Column.NO_DATA) || OF_A_VALUE.stream().anyMatch(cells::containsKey);
    }

    /** @param figure what is filled in; a cell that is refused is left out */
    void write(Target target, ObjectNode figure, Faults faults) {
        text(Column.TARGET, "target", figure);
        text(Column.PART, "part", figure);
        text(Column.EXPLANATION, "explanation", figure);
        text(Column.REASON, "reason", figure);
        text(Column.UNIT, "unit", figure);
        word(Column.QUALITY, Words.QUALITY, "quality", figure, faults);
        ObjectNode value = figure.putObject("value");
        if (cells.containsKey(Column.NO_DATA)) {
            noData(value, faults);
        } else {
            value(target.measure(), value, faults);
        }
    }

    private void noData(ObjectNode value, Faults faults) {
        value.put("kind", "NO_DATA");
        word(Column.NO_DATA, Words.NO_DATA, "reason", value, faults);
        text(Column.NOTE, "note", value);
        OF_A_VALUE.stream().filter(cells::containsKey)
                .forEach(column -> faults.refuse(column, "", BESIDE_NO_DATA, cells.get(column), null));
        components.forEach((id, text) -> faults.refuse(Column.VALUE, id, BESIDE_NO_DATA, text, null));
    }

    private void value(Measure measure, ObjectNode value, Faults faults) {
        value.put("kind", measure.name());
        switch (measure) {
            case NUMBER, NONE -> number(Column.VALUE, "number", value, faults);
            case COUNT -> {
                number(Column.VALUE, "count", value, faults);
                occurrences(value, faults);
            }
            case RATIO -> {
                number(Column.NUMERATOR, "numerator", value, faults);
                number(Column.DENOMINATOR, "denominator", value, faults);
            }
            case RATING -> text(Column.VALUE, "grade", value);
            case DONE -> {
                word(Column.VALUE, Words.DONE, faults).ifPresent(done -> value.put("done", Boolean.parseBoolean(done)));
                day(Column.DATE, cells.get(Column.DATE), value, faults);
            }
            case NARRATIVE -> {
                word(Column.VALUE, Words.ASSESSMENT, "assessment", value, faults);
                text(Column.GROUND, "ground", value);
            }
            case COMPONENTS -> {
                ObjectNode parts = value.putObject("components");
                components.forEach((id, text) -> number(text, Column.VALUE, id, id, parts, faults));
            }
        }
    }

    private void text(Column column, String field, ObjectNode form) {
        @Nullable String text = cells.get(column);
        if (text != null) {
            form.put(field, text);
        }
    }

    private void word(Column column, Words words, String field, ObjectNode form, Faults faults) {
        word(column, words, faults).ifPresent(code -> form.put(field, code));
    }

    private Optional<String> word(Column column, Words words, Faults faults) {
        @Nullable String text = cells.get(column);
        Optional<String> code = Optional.ofNullable(text).flatMap(words::code);
        if (text != null && code.isEmpty()) {
            faults.refuse(column, "", "unknown-value", text, words.known());
        }
        return code;
    }

    private void number(Column column, String field, ObjectNode form, Faults faults) {
        @Nullable String text = cells.get(column);
        if (text != null) {
            number(text, column, "", field, form, faults);
        }
    }

    private void number(String text, Column column, String component, String field, ObjectNode form, Faults faults) {
        switch (notation.number(text)) {
            case Notation.Known<BigDecimal>(BigDecimal number) -> form.put(field, number);
            case Notation.Ambiguous<BigDecimal>(BigDecimal one, BigDecimal other) ->
                faults.refuse(column, component, "ambiguous-number", text, List.of(one.toPlainString(), other.toPlainString()));
            case Notation.Unknown<BigDecimal>() -> faults.refuse(column, component, "not-a-number", text,
                    notation == Notation.EN ? "1,234.5" : "1.234,5");
        }
    }

    private void occurrences(ObjectNode value, Faults faults) {
        @Nullable String text = cells.get(Column.OCCURRENCES);
        if (text == null) {
            return;
        }
        ArrayNode all = value.putArray("occurrences");
        OccurrenceText.in(text).forEach(each -> {
            ObjectNode one = all.addObject();
            day(Column.OCCURRENCES, each.day(), one, faults);
            if (!each.note().isEmpty()) {
                one.put("note", each.note());
            }
        });
    }

    private void day(Column column, @Nullable String text, ObjectNode form, Faults faults) {
        if (text == null) {
            return;
        }
        switch (notation.day(text)) {
            case Notation.Known<LocalDate>(LocalDate day) -> form.put("on", day.toString());
            case Notation.Ambiguous<LocalDate>(LocalDate one, LocalDate other) ->
                faults.refuse(column, "", "ambiguous-date", text, List.of(one.toString(), other.toString()));
            case Notation.Unknown<LocalDate>() -> faults.refuse(column, "", "not-a-date", text, "2024-12-31");
        }
    }
}
