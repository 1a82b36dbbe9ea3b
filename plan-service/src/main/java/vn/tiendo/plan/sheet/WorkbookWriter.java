package vn.tiendo.plan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** Writes sheets that people fill and print; row by row, so that little of them is in memory. */
public final class WorkbookWriter implements AutoCloseable {

    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;
    /** Rows below the last that still offer the lists. */
    private static final int ROOM = 500;
    private static final int ROWS_IN_MEMORY = 50;
    private static final int LINE_POINTS = 14;
    /** The highest row of a spreadsheet has 409 points. */
    private static final int MOST_LINES = 29;
    /** Lines end between words: in per cent, how much more room a text takes. */
    private static final int WORDS_BREAK = 115;
    /** Characters that can still be read when they stand side by side on a page. */
    private static final int WIDEST_PAGE = 220;
    private static final short WIDE_SCALE = 60; // per cent

    /** Texts in one list, as office programs write them: not all that edit a workbook know texts within cells. */
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true);
    private final CellWriter cells;
    private final CellStyle heading;
    private final String listSheet;
    /** What cells may hold, by the heading of the list. */
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** @param listSheet the name of the sheet that holds what cells may hold */
    public WorkbookWriter(SheetWords words, Names departments, String listSheet) {
        this.cells = new CellWriter(workbook, words, departments);
        this.heading = headingStyle();
        this.listSheet = listSheet;
    }

    /** A column of the table that is written, with the texts that its cells may hold; none: any. */
    public record Head(Column column, String heading, List<String> choices) {
    }

    /**
     * Writes a table below its headings.
     *
     * @param frozen columns that stay in sight
     * @param value what stands in a row's column; null leaves the cell blank
     */
    public <T> void table(String name, List<Head> heads, int frozen, List<T> rows,
            BiFunction<T, Column, @Nullable Object> value) {
        var sheet = sheet(name);
        var first = sheet.createRow(0);
        for (int i = 0; i < heads.size(); i++) {
            var cell = first.createCell(i);
            cell.setCellValue(heads.get(i).heading());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, Math.min(heads.get(i).column().width(), WIDEST) * CHARACTER);
            sheet.setDefaultColumnStyle(i, cells.style(heads.get(i).column()));
            offer(sheet, heads.get(i), i, rows.size());
        }
        fit(first, heads);
        sheet.createFreezePane(frozen, 1);
        if (heads.stream().mapToInt(each -> each.column().width()).sum() > WIDEST_PAGE) {
            severalPagesWide(sheet, frozen);
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        for (int i = 0; i < rows.size(); i++) {
            write(sheet.createRow(i + 1), heads, rows.get(i), value);
        }
    }

    private <T> void write(Row row, List<Head> heads, T of,
            BiFunction<T, Column, @Nullable Object> value) {
        for (int i = 0; i < heads.size(); i++) {
            var content = value.apply(of, heads.get(i).column());
            if (content != null) {
                cells.write(row.createCell(i), heads.get(i).column(), content);
            }
        }
        fit(row, heads);
    }

    /** As high as its longest text needs in its column: not every program does that by itself. */
    private static void fit(Row row, List<Head> heads) {
        int lines = 1;
        for (var cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int width = heads.get(cell.getColumnIndex()).column().width();
                lines = Math.max(lines, Math.ceilDiv(cell.getStringCellValue().length() * WORDS_BREAK, width * 100));
            }
        }
        row.setHeightInPoints(Math.min(lines, MOST_LINES) * LINE_POINTS);
    }

    /** Writes headings at the side, each with its value. */
    public void sideways(String name, List<Head> heads, Function<Column, @Nullable Object> value) {
        var sheet = sheet(name);
        sheet.setColumnWidth(0, 34 * CHARACTER);
        sheet.setColumnWidth(1, 70 * CHARACTER);
        for (int i = 0; i < heads.size(); i++) {
            var row = sheet.createRow(i);
            var side = row.createCell(0);
            side.setCellValue(heads.get(i).heading());
            side.setCellStyle(heading);
            var cell = row.createCell(1);
            cell.setCellStyle(cells.style(heads.get(i).column()));
            var content = value.apply(heads.get(i).column());
            if (content != null) {
                cells.write(cell, heads.get(i).column(), content);
            }
        }
    }

    /**
     * Writes the lists, if there are any, then all of it.
     *
     * @return texts that are too long for a cell; what was written is of no use then
     */
    public List<Violation> end(OutputStream out) throws IOException {
        if (!lists.isEmpty()) {
            writeLists();
        }
        workbook.write(out);
        return cells.tooLong();
    }

    private void writeLists() {
        var columns = new ArrayList<>(lists.values());
        var heads = lists.keySet().stream()
                .map(each -> new Head(Column.of(each, Column.Kind.TEXT, 30), each, List.<String>of())).toList();
        var longest = columns.stream().mapToInt(List::size).max().orElse(0);
        table(listSheet, heads, 0, IntStream.range(0, longest).boxed().toList(), (row, column) -> {
            var list = lists.get(column.key());
            return list == null || row >= list.size() ? null : list.get(row);
        });
    }

    private Sheet sheet(String name) {
        var sheet = workbook.createSheet(name);
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setCenter("&P/&N");
        return sheet;
    }

    /** A table that could not be read on one page goes on beside it, below the same first columns. */
    private static void severalPagesWide(Sheet sheet, int frozen) {
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale(WIDE_SCALE);
        if (frozen > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozen - 1));
        }
    }

    /** A list to choose from; what is not in it is refused when it is typed, too. */
    private void offer(Sheet sheet, Head head, int column, int rows) {
        if (head.choices().isEmpty()) {
            return;
        }
        lists.putIfAbsent(head.heading(), head.choices());
        int at = new ArrayList<>(lists.keySet()).indexOf(head.heading());
        var letter = CellReference.convertNumToColString(at);
        var helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint("'%s'!$%s$2:$%s$%d".formatted(listSheet.replace("'", "''"), letter,
                        letter, head.choices().size() + 1)),
                new CellRangeAddressList(1, rows + ROOM, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private CellStyle headingStyle() {
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
