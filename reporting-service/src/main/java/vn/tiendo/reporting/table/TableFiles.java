package vn.tiendo.reporting.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

import de.siegmar.fastcsv.writer.CsvWriter;

import vn.tiendo.platform.file.Formula;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.WriteTable;

/** CSV in UTF-8 with commas and decimal points, for programs; a workbook with numbers as numbers, ready to print. */
@Component
class TableFiles implements WriteTable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** A cell of a workbook keeps no more digits of a number. */
    private static final int MOST_DIGITS = 15;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 9;
    /** Longer texts go on in the next line. */
    private static final int WIDEST = 44;
    private static final int OF_A_MOMENT = 17;

    private record Styles(CellStyle text, CellStyle quoted, CellStyle number, CellStyle moment) {
    }

    @Override
    public byte[] write(Table table, Format format) {
        try {
            return switch (format) {
                case CSV -> csv(table);
                case XLSX -> xlsx(table);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static byte[] csv(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(table.headings().stream().map(table.language()::of).map(Formula::harmless).toList());
            table.rows().forEach(row -> csv.writeRecord(row.stream().map(TableFiles::text).toList()));
        }
        return out.toByteArray();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Nothing() -> "";
            case Cell.Text(String text) -> Formula.harmless(text);
            case Cell.Number(BigDecimal number) -> number.toPlainString();
            case Cell.Moment(var at) -> at.toString();
        };
    }

    private static byte[] xlsx(Table table) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(table.language() == Table.Language.VI ? "Bảng" : "Table");
            List<Integer> widths = IntStream.range(0, table.headings().size()).mapToObj(column -> width(table, column)).toList();
            head(workbook, sheet, table, widths);
            Styles styles = new Styles(style(workbook, "General", false), style(workbook, "@", true),
                    style(workbook, "#,##0.######", false), style(workbook, "dd/mm/yyyy hh:mm", false));
            for (List<Cell> row : table.rows()) {
                XSSFRow next = sheet.createRow(sheet.getLastRowNum() + 1);
                next.setHeightInPoints(RowHeight.points(row, widths));
                for (int i = 0; i < row.size(); i++) {
                    fill(next.createCell(i), row.get(i), styles);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Its whole width on each page, under its headings. */
    private static void head(XSSFWorkbook workbook, XSSFSheet sheet, Table table, List<Integer> widths) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(RowHeight.points(table.headings().stream().map(table.language()::of).map(Cell::text).toList(), widths));
        for (int i = 0; i < table.headings().size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(table.language().of(table.headings().get(i)));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** As its longest text or number asks. */
    private static int width(Table table, int column) {
        int longest = table.rows().stream().map(row -> row.get(column)).mapToInt(cell -> switch (cell) {
            case Cell.Nothing() -> 0;
            case Cell.Text(String text) -> text.length();
            case Cell.Number(BigDecimal number) -> number.toPlainString().length();
            case Cell.Moment _ -> OF_A_MOMENT;
        }).max().orElse(0);
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }

    /** Text is never a formula; the mark keeps it so when someone edits the cell. */
    private static void fill(XSSFCell cell, Cell value, Styles styles) {
        switch (value) {
            case Cell.Nothing() -> { }
            case Cell.Text(String text) -> {
                cell.setCellValue(text);
                cell.setCellStyle(Formula.couldBe(text) ? styles.quoted() : styles.text());
            }
            case Cell.Number(BigDecimal number) when number.precision() <= MOST_DIGITS -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number());
            }
            case Cell.Number(BigDecimal number) -> cell.setCellValue(number.toPlainString());
            case Cell.Moment(var at) -> {
                cell.setCellValue(LocalDateTime.ofInstant(at, ZONE));
                cell.setCellStyle(styles.moment());
            }
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format, boolean isQuoted) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setQuotePrefixed(isQuoted);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
