package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.submission.domain.Occurrence;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.Revision;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.measurement.table.domain.OccurrenceText;
import vn.tiendo.platform.file.Formula;

/** Writes what a figure says into the cells of its row, so that the same is read from them. */
final class ValueCells {

    /** More are not kept by a cell that holds a number. */
    private static final int DIGITS_OF_A_NUMBER = 15;

    private final Styles styles;
    private final TemplateWords words;

    ValueCells(Styles styles, TemplateWords words) {
        this.styles = styles;
        this.words = words;
    }

    /** The cells that are to be filled for a value of this kind. */
    static Set<TemplateColumn> of(Measure measure) {
        return switch (measure) {
            case NUMBER, RATING, NARRATIVE -> Set.of(TemplateColumn.VALUE);
            case COUNT -> Set.of(TemplateColumn.VALUE, TemplateColumn.OCCURRENCES);
            case RATIO -> Set.of(TemplateColumn.VALUE, TemplateColumn.DENOMINATOR);
            case DONE -> Set.of(TemplateColumn.VALUE, TemplateColumn.DATE);
            case COMPONENTS, NONE -> Set.of();
        };
    }

    void write(XSSFRow row, Revision revision) {
        if (revision.quality() != Quality.ACTUAL) {
            text(row, TemplateColumn.QUALITY, words.constant(revision.quality()));
        }
        text(row, TemplateColumn.EXPLANATION, revision.explanation());
        write(row, revision.value());
    }

    private void write(XSSFRow row, Value value) {
        switch (value) {
            case Value.Number(BigDecimal number) -> number(row, TemplateColumn.VALUE, number);
            case Value.Count(BigDecimal count, List<Occurrence> occurrences) -> {
                number(row, TemplateColumn.VALUE, count);
                text(row, TemplateColumn.OCCURRENCES, occurrences.isEmpty() ? null : listed(occurrences));
            }
            case Value.Ratio(BigDecimal numerator, BigDecimal denominator) -> {
                number(row, TemplateColumn.VALUE, numerator);
                number(row, TemplateColumn.DENOMINATOR, denominator);
            }
            case Value.Rating(String grade) -> text(row, TemplateColumn.VALUE, grade);
            case Value.Done(boolean done, @Nullable LocalDate on) -> {
                text(row, TemplateColumn.VALUE, words.flag(done));
                if (on != null) {
                    row.getCell(TemplateColumn.DATE.ordinal()).setCellValue(on);
                }
            }
            case Value.Narrative(Value.Assessment assessment, String ground) -> {
                text(row, TemplateColumn.VALUE, words.constant(assessment));
                text(row, TemplateColumn.GROUND, ground);
            }
            case Value.NoData(Value.NoDataReason reason, @Nullable String note) -> {
                text(row, TemplateColumn.NO_DATA, words.constant(reason));
                text(row, TemplateColumn.GROUND, note);
            }
            case Value.Components _ -> { }
        }
    }

    private String listed(List<Occurrence> occurrences) {
        return OccurrenceText.cell(occurrences.stream().map(each -> new OccurrenceText(words.written(each.on()),
                Objects.requireNonNullElse(each.note(), "").replaceAll("\\s*\\n\\s*", " "))).toList());
    }

    /** In the row of its own that a component has. */
    void write(XSSFRow row, Value value, String component) {
        if (value instanceof Value.Components(var numbers) && numbers.containsKey(component)) {
            number(row, TemplateColumn.VALUE, numbers.get(component));
        }
    }

    private void text(XSSFRow row, TemplateColumn column, @Nullable String text) {
        if (text != null) {
            XSSFCell cell = row.getCell(column.ordinal());
            cell.setCellValue(CellText.encoded(text));
            if (Formula.couldBe(text)) {
                cell.setCellStyle(styles.open(Styles.TEXT, true));
            }
        }
    }

    private void number(XSSFRow row, TemplateColumn column, BigDecimal number) {
        XSSFCell cell = row.getCell(column.ordinal());
        if (number.precision() > DIGITS_OF_A_NUMBER) {
            String plain = number.toPlainString();
            cell.setCellValue(words.english() ? plain : plain.replace('.', ','));
            return;
        }
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(styles.open(number.scale() <= 0 ? Styles.WHOLE : Styles.WHOLE + "." + "0".repeat(number.scale()), false));
    }
}
