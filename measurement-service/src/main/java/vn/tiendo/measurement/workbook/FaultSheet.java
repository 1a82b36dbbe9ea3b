package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Spreadsheets.Fault;
import vn.tiendo.platform.file.Formula;

/** The sheet that lists what is wrong with a workbook; hidden in it, how the marked cells looked before. */
final class FaultSheet {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {14, 10, 60, 30, 30};
    /** Hidden, behind the others. */
    private static final int LOOK = WIDTHS.length;

    /**
     * @param message what its comment says, among others
     * @param look colour of its ground as AARRGGBB; empty: none
     */
    record Marked(String sheet, String cell, String message, String look) {
    }

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;

    FaultSheet(XSSFWorkbook workbook, TemplateWords words) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(words.text("faults"));
        this.styles = new Styles(workbook);
        List<String> headings = List.of("sheet", "cell", "wrong", "given", "expected");
        write(headings.stream().map(each -> words.text("faults." + each)).toList(), styles.heading());
    }

    /** What was marked before; the sheet that says it is taken out. */
    static List<Marked> takenFrom(XSSFWorkbook workbook) {
        List<Marked> marked = new ArrayList<>();
        for (String name : Set.of(name(Locale.of("vi")), name(Locale.ENGLISH))) {
            int at = workbook.getSheetIndex(name);
            if (at >= 0) {
                for (Row row : workbook.getSheetAt(at)) {
                    marked.add(new Marked(text(row, 0), text(row, 1), text(row, 2), text(row, LOOK)));
                }
                workbook.removeSheetAt(at);
            }
        }
        return marked;
    }

    void add(Fault fault, String look) {
        XSSFRow row = write(List.of(orEmpty(fault.sheet()), orEmpty(fault.cell()), fault.message(), fault.given(),
                fault.expected()), styles.said(false));
        row.createCell(LOOK).setCellValue(look);
    }

    void end() {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.setColumnHidden(LOOK, true);
        sheet.createFreezePane(0, 1);
        TemplateWorkbook.printAcross(sheet);
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        workbook.setSelectedTab(workbook.getSheetIndex(sheet));
    }

    private XSSFRow write(List<String> texts, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(CellText.encoded(texts.get(i)));
            cell.setCellStyle(Formula.couldBe(texts.get(i)) ? styles.said(true) : style);
        }
        return row;
    }

    private static String name(Locale language) {
        return TemplateWords.of(language).text("faults");
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
