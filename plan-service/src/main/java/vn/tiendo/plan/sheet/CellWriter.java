package vn.tiendo.plan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

import vn.tiendo.platform.problem.Violation;

/** Writes values into cells, so that {@link CellValues} reads the same from them. */
final class CellWriter {

    private static final String AS_TEXT = "@";
    private static final String DAY = "dd/mm/yyyy";
    private static final String WHOLE = "#,##0";
    private static final String PLAIN = "0";
    /** More are not kept by a cell that holds a number. */
    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FIRST_YEAR = 1900;

    private final Workbook workbook;
    private final SheetWords words;
    private final Names departments;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final List<Violation> tooLong = new ArrayList<>();

    CellWriter(Workbook workbook, SheetWords words, Names departments) {
        this.workbook = workbook;
        this.words = words;
        this.departments = departments;
    }

    /** Texts that no cell takes; nothing was written of them. */
    List<Violation> tooLong() {
        return List.copyOf(tooLong);
    }

    void write(Cell cell, Column column, Object value) {
        switch (column.kind()) {
            case NUMBER -> number(cell, new BigDecimal(value.toString()));
            case ORDINAL -> ordinal(cell, new BigDecimal(value.toString()));
            case DATE -> date(cell, LocalDate.parse(value.toString()));
            case TEXT, FLAG, CONSTANT, DEPARTMENT, DEPARTMENTS, LIST, COURSE ->
                    text(cell, text(column, value));
        }
    }

    /** What a cell that is no number holds. */
    String text(Column column, Object value) {
        return switch (column.kind()) {
            case FLAG -> words.flag((Boolean) value);
            case CONSTANT -> words.constant(value.toString());
            case DEPARTMENT -> departments.label(value.toString());
            case DEPARTMENTS -> Listing.joined(texts(value).stream().map(departments::label).toList());
            case LIST -> Listing.joined(texts(value));
            case COURSE -> Listing.joined(((List<?>) value).stream().map(each -> end((Map<?, ?>) each)).toList());
            case TEXT, NUMBER, ORDINAL, DATE -> value.toString();
        };
    }

    private static String end(Map<?, ?> expected) {
        var number = new BigDecimal(String.valueOf(expected.get("value")));
        return expected.get("period") + " = " + number.toPlainString().replace('.', ',');
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** Shown as text also where a spreadsheet would take it for a formula. */
    void text(Cell cell, String text) {
        var encoded = CellText.encoded(text);
        if (encoded.length() > CellText.LONGEST) {
            tooLong.add(new Violation("", "text-too-long", encoded.length(), CellText.LONGEST, new Violation.Cell(
                    cell.getSheet().getSheetName(), cell.getAddress().formatAsString())));
            return;
        }
        cell.setCellValue(encoded);
        cell.setCellStyle(style(AS_TEXT, CellText.couldBeFormula(text)));
    }

    private void number(Cell cell, BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.precision() > DIGITS_OF_A_NUMBER) {
            text(cell, plain.toPlainString().replace('.', ','));
            return;
        }
        cell.setCellValue(plain.doubleValue());
        cell.setCellStyle(style(plain.scale() <= 0 ? WHOLE : WHOLE + "." + "0".repeat(plain.scale()), false));
    }

    private void ordinal(Cell cell, BigDecimal number) {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style(PLAIN, false));
    }

    private void date(Cell cell, LocalDate date) {
        if (date.getYear() < FIRST_YEAR) {
            text(cell, WRITTEN_DAY.format(date));
            return;
        }
        cell.setCellValue(date);
        cell.setCellStyle(style(DAY, false));
    }

    /** For cells that a person will fill. */
    CellStyle style(Column column) {
        return style(switch (column.kind()) {
            case NUMBER -> "General";
            case ORDINAL -> PLAIN;
            case DATE -> DAY;
            case TEXT, FLAG, CONSTANT, DEPARTMENT, DEPARTMENTS, LIST, COURSE -> AS_TEXT;
        }, false);
    }

    private CellStyle style(String format, boolean quoted) {
        return styles.computeIfAbsent(format + quoted, _ -> {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(format.equals(AS_TEXT));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }
}
