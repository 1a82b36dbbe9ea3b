package vn.tiendo.measurement.history;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.history.domain.Cell;
import vn.tiendo.measurement.history.domain.Field;
import vn.tiendo.measurement.history.domain.Row;
import vn.tiendo.platform.file.Formula;

/** A history as a workbook for people, in their language; rows go to the disk as they come. */
final class XlsxHistory implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    /** A sheet has room for 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;
    /** A cell keeps no more digits of a number. */
    private static final int MOST_DIGITS = 15;
    /** In 256ths of a character. */
    private static final int WIDTH = 16 * 256;
    private static final int WIDE = 48 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
    private final List<Field> fields;
    private final HistoryWords words;
    private final ZoneId zone;
    private final CellStyle heading = heading();
    private final CellStyle day = style("dd/mm/yyyy", false);
    private final CellStyle moment = style("dd/mm/yyyy hh:mm:ss", false);
    private final CellStyle quoted = style("@", true);
    private @Nullable SXSSFSheet sheet;
    private int filled;

    XlsxHistory(List<Field> fields, HistoryWords words, ZoneId zone) {
        this.fields = fields;
        this.words = words;
        this.zone = zone;
        begin();
    }

    void write(Stream<Row> rows) {
        rows.forEach(this::write);
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Its whole width on each page, under its headings. */
    private static void printable(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private SXSSFSheet begin() {
        SXSSFSheet next = workbook.createSheet(words.sheet(workbook.getNumberOfSheets() + 1));
        next.createFreezePane(0, 1);
        printable(next);
        SXSSFRow head = next.createRow(0);
        for (int i = 0; i < fields.size(); i++) {
            SXSSFCell cell = head.createCell(i);
            cell.setCellValue(words.heading(fields.get(i)));
            cell.setCellStyle(heading);
            next.setColumnWidth(i, fields.get(i) == Field.TITLE ? WIDE : WIDTH);
        }
        sheet = next;
        filled = 0;
        return next;
    }

    private void write(Row row) {
        SXSSFSheet there = sheet;
        SXSSFSheet to = there == null || filled == MOST_ROWS ? begin() : there;
        filled++;
        SXSSFRow next = to.createRow(filled);
        for (int i = 0; i < fields.size(); i++) {
            write(fields.get(i).of(row), next, i);
        }
    }

    private void write(Cell value, SXSSFRow row, int at) {
        switch (value) {
            case Cell.Nothing() -> { }
            case Cell.Text(String text) -> write(text, row.createCell(at));
            case Cell.Code(String code) -> row.createCell(at).setCellValue(words.word(code));
            case Cell.Number(BigDecimal number) -> write(number, row.createCell(at));
            case Cell.Day(var on) -> {
                SXSSFCell cell = row.createCell(at);
                cell.setCellValue(on);
                cell.setCellStyle(day);
            }
            case Cell.Moment(var when) -> {
                SXSSFCell cell = row.createCell(at);
                cell.setCellValue(LocalDateTime.ofInstant(when, zone));
                cell.setCellStyle(moment);
            }
        }
    }

    /** Text is never a formula; the mark keeps it so when someone edits the cell. */
    private void write(String text, SXSSFCell cell) {
        cell.setCellValue(text);
        if (Formula.couldBe(text)) {
            cell.setCellStyle(quoted);
        }
    }

    private static void write(BigDecimal number, SXSSFCell cell) {
        if (number.precision() <= MOST_DIGITS) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(number.toPlainString());
        }
    }

    private CellStyle heading() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private CellStyle style(String format, boolean isQuoted) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setQuotePrefixed(isQuoted);
        return style;
    }
}
