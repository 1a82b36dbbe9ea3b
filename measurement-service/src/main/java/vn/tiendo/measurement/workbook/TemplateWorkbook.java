package vn.tiendo.measurement.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tiendo.measurement.workbook.domain.Template;

/** A template as an XLSX: a table to fill, printable across A4, and a hidden sheet that knows what it was made for. */
final class TemplateWorkbook {

    /** Rows in which a department adds parts that were not reported before. */
    private static final int ROOM = 20;
    private static final int CHARACTER = 256;
    private static final int HEADING_POINTS = 32;
    private static final double MARGIN = 0.4; // inches
    /** Of the row that says which column is which. */
    private static final int KEYS = 4;

    private final Template template;
    private final TemplateWords words;

    TemplateWorkbook(Template template, Locale language) {
        this.template = template;
        this.words = TemplateWords.of(language);
    }

    byte[] write() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(words.text("sheet"));
            Lists lists = new Lists(workbook, sheet, words);
            lists.identify(Identity.of(template, words));
            lists.targets(TargetChoice.of(template));
            Styles styles = new Styles(workbook);
            head(sheet, styles);
            new FigureTable(sheet, styles, lists, words).write(template, ROOM);
            lists.end();
            finish(sheet);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("Writing to memory failed", failed);
        }
    }

    private void head(XSSFSheet sheet, Styles styles) {
        line(sheet, 0, styles.title(), words.text("title", words.period(template.id().period())));
        line(sheet, 1, styles.note(), owner());
        line(sheet, 2, styles.note(), words.text("dates", TemplateWords.day(template.dates().from()),
                TemplateWords.day(template.dates().closing()), TemplateWords.day(template.dates().due())));
        line(sheet, 3, styles.note(), words.text("how"));
        XSSFRow keys = sheet.createRow(KEYS);
        XSSFRow headings = sheet.createRow(KEYS + 1);
        for (TemplateColumn column : TemplateColumn.values()) {
            keys.createCell(column.ordinal()).setCellValue(column.key());
            headings.createCell(column.ordinal()).setCellValue(words.heading(column));
            headings.getCell(column.ordinal()).setCellStyle(styles.heading());
        }
        keys.setZeroHeight(true);
        headings.setHeightInPoints(HEADING_POINTS);
    }

    private String owner() {
        String department = template.id().department();
        return Stream.of(template.outline().departments().getOrDefault(department, department), template.outline().unitName(),
                template.outline().title().isEmpty() ? template.id().plan() : template.outline().title())
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" – "));
    }

    private static void line(XSSFSheet sheet, int row, XSSFCellStyle style, String text) {
        XSSFRow created = sheet.createRow(row);
        created.createCell(TemplateColumn.NUMBER.ordinal()).setCellValue(CellText.encoded(text));
        created.getCell(TemplateColumn.NUMBER.ordinal()).setCellStyle(style);
    }

    private static void finish(XSSFSheet sheet) {
        for (TemplateColumn column : TemplateColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * CHARACTER);
            sheet.setColumnHidden(column.ordinal(), column.hidden());
        }
        sheet.createFreezePane(TemplateColumn.UNIT.ordinal(), KEYS + 2);
        sheet.setRepeatingRows(new CellRangeAddress(KEYS + 1, KEYS + 1, -1, -1));
        printAcross(sheet);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    /** On A4, all columns on a page. */
    static void printAcross(XSSFSheet sheet) {
        Stream.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP).forEach(side -> sheet.setMargin(side, MARGIN));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P/&N");
    }
}
