package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Occurrence;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.table.domain.OccurrenceText;
import vn.tiendo.measurement.table.domain.Words;
import vn.tiendo.measurement.workbook.CellValues.Bad;
import vn.tiendo.measurement.workbook.CellValues.Good;
import vn.tiendo.measurement.workbook.CellValues.Read;

/** The cells of one row; what cannot be read is told. */
final class RowReader {

    private final TableColumns columns;
    private final SheetRow row;
    private final CellValues values;
    private final Findings findings;
    private final String pointer;
    private boolean faulty;

    /** @param pointer of the figure that the row is about */
    RowReader(TableColumns columns, SheetRow row, CellValues values, Findings findings, String pointer) {
        this.columns = columns;
        this.row = row;
        this.values = values;
        this.findings = findings;
        this.pointer = pointer;
    }

    /** Whether something of the row could not be read. */
    boolean faulty() {
        return faulty;
    }

    boolean has(TemplateColumn column) {
        return columns.content(row, column) != null;
    }

    String shown(TemplateColumn column) {
        @Nullable Content content = columns.content(row, column);
        return content == null ? "" : content.shown();
    }

    /** The pointer's value stands in this column. */
    void place(String below, TemplateColumn column) {
        findings.place(pointer + below, row, column);
    }

    void refuse(TemplateColumn column, String code, @Nullable Object given, @Nullable Object expected) {
        faulty = true;
        findings.refuse(pointer, code, row, column, given, expected);
    }

    Optional<BigDecimal> number(TemplateColumn column) {
        return read(column, values::number);
    }

    Optional<LocalDate> day(TemplateColumn column) {
        return read(column, values::day);
    }

    /** Those whose day cannot be read are told, and left out. */
    List<Occurrence> occurrences(TemplateColumn column) {
        return content(column).stream().flatMap(content -> listed(content).stream())
                .flatMap(each -> occurrence(column, each).stream()).toList();
    }

    /** Spreadsheets make a number of a day that stands alone. */
    private List<OccurrenceText> listed(Content content) {
        return content instanceof Content.Number && values.day(content) instanceof Good<LocalDate>(LocalDate day)
                ? List.of(new OccurrenceText(day.toString(), "")) : OccurrenceText.in(content.shown());
    }

    private Optional<Occurrence> occurrence(TemplateColumn column, OccurrenceText text) {
        if (text.note().length() > ReportedFigure.LONGEST_REASON) {
            refuse(column, "out-of-range", text.note().length(), ReportedFigure.LONGEST_REASON);
        }
        return switch (values.day(new Content.Text(text.day()))) {
            case Good<LocalDate>(LocalDate day) -> Optional.of(new Occurrence(day, text.note().isEmpty() ? null : text.note()));
            case Bad<LocalDate>(String code, Object expected) -> {
                refuse(column, code, text.day(), expected);
                yield Optional.empty();
            }
        };
    }

    Optional<String> text(TemplateColumn column, int longest) {
        Optional<String> text = content(column).map(Content::shown);
        if (text.isPresent() && text.get().length() > longest) {
            refuse(column, "out-of-range", text.get().length(), longest);
        }
        return text;
    }

    <E extends Enum<E>> Optional<E> constant(TemplateColumn column, Words words, Class<E> type) {
        return code(column, words).map(code -> Enum.valueOf(type, code));
    }

    Optional<Boolean> flag(TemplateColumn column) {
        return code(column, Words.DONE).map(Boolean::valueOf);
    }

    private Optional<String> code(TemplateColumn column, Words words) {
        return content(column).flatMap(content -> {
            Optional<String> code = words.code(content.shown());
            if (code.isEmpty()) {
                refuse(column, "unknown-value", content.shown(), words.known());
            }
            return code;
        });
    }

    private <T> Optional<T> read(TemplateColumn column, Function<Content, Read<T>> reading) {
        return content(column).flatMap(content -> switch (reading.apply(content)) {
            case Good<T>(T value) -> Optional.of(value);
            case Bad<T>(String code, Object expected) -> {
                refuse(column, code, values.shown(content), expected);
                yield Optional.empty();
            }
        });
    }

    /** Formulas are not computed: what the program that saved the file had computed is taken, and told. */
    private Optional<Content> content(TemplateColumn column) {
        @Nullable Content content = columns.content(row, column);
        return switch (content) {
            case null -> Optional.empty();
            case Content.Failure failure -> {
                refuse(column, "failed-cell", failure.shown(), null);
                yield Optional.empty();
            }
            case Content.Formula(String formula, @Nullable Content stored) -> stored(column, formula, stored);
            case Content.Text _, Content.Number _, Content.Flag _ -> Optional.of(content);
        };
    }

    private Optional<Content> stored(TemplateColumn column, String formula, @Nullable Content stored) {
        if (stored == null || stored instanceof Content.Failure || stored instanceof Content.Formula) {
            refuse(column, "formula-without-value", "=" + formula, null);
            return Optional.empty();
        }
        findings.warn(pointer, "formula-cell", row, column, "=" + formula);
        return Optional.of(stored);
    }
}
