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

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
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
    /** In 256ths of a character. */
    private static final int WIDTH = 18 * 256;

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
            csv.writeRecord(table.headings().stream().map(table.language()::of).toList());
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
            head(workbook, sheet, table);
            CellStyle quoted = style(workbook, "@", true);
            CellStyle moment = style(workbook, "dd/mm/yyyy hh:mm", false);
            for (List<Cell> row : table.rows()) {
                XSSFRow next = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < row.size(); i++) {
                    fill(next.createCell(i), row.get(i), quoted, moment);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Its whole width on each page, under its headings. */
    private static void head(XSSFWorkbook workbook, XSSFSheet sheet, Table table) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle heading = workbook.createCellStyle();
        heading.setFont(bold);
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < table.headings().size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(table.language().of(table.headings().get(i)));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** Text is never a formula; the mark keeps it so when someone edits the cell. */
    private static void fill(XSSFCell cell, Cell value, CellStyle quoted, CellStyle moment) {
        switch (value) {
            case Cell.Nothing() -> { }
            case Cell.Text(String text) -> {
                cell.setCellValue(text);
                if (Formula.couldBe(text)) {
                    cell.setCellStyle(quoted);
                }
            }
            case Cell.Number(BigDecimal number) when number.precision() <= MOST_DIGITS -> cell.setCellValue(number.doubleValue());
            case Cell.Number(BigDecimal number) -> cell.setCellValue(number.toPlainString());
            case Cell.Moment(var at) -> {
                cell.setCellValue(LocalDateTime.ofInstant(at, ZONE));
                cell.setCellStyle(moment);
            }
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format, boolean isQuoted) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setQuotePrefixed(isQuoted);
        return style;
    }
}
