package vn.tiendo.measurement.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The hidden sheet: which submission and which version of the plan the template was made for, and what cells may hold, a
 * list in each column.
 */
final class Lists {

    static final String SHEET = "tiendo";

    /** A list in its column, and the cells of the table (row, column) that it is offered in. */
    private record Offer(int column, CellRangeAddressList cells) {
    }

    private final XSSFSheet sheet;
    private final XSSFSheet table;
    private final TemplateWords words;
    /** By what they hold: targets with the same grades have one. */
    private final Map<List<String>, Offer> offers = new LinkedHashMap<>();
    private int columns;

    Lists(XSSFWorkbook workbook, XSSFSheet table, TemplateWords words) {
        this.sheet = workbook.createSheet(SHEET);
        this.table = table;
        this.words = words;
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    void identify(Map<String, String> identity) {
        write("key", List.copyOf(identity.keySet()));
        write("value", List.copyOf(identity.values()));
    }

    /** What rows without a target can be filled for: target, measure, and what a person chooses it by. */
    void targets(List<TargetChoice> choices) {
        write(TargetChoice.TARGET, choices.stream().map(TargetChoice::target).toList());
        write(TargetChoice.MEASURE, choices.stream().map(TargetChoice::measure).toList());
        List<String> labels = choices.stream().map(TargetChoice::label).toList();
        offers.put(labels, new Offer(write(TargetChoice.LABEL, labels), new CellRangeAddressList()));
    }

    /** The cell takes one of these; what else is typed is refused by the program. */
    void offer(List<String> choices, int row, int column) {
        offers.computeIfAbsent(choices, each -> new Offer(write("", each), new CellRangeAddressList())).cells()
                .addCellRangeAddress(row, column, row, column);
    }

    /** Adds to the table what was offered. */
    void end() {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(table);
        offers.forEach((choices, offer) -> {
            if (offer.cells().countRanges() > 0) {
                table.addValidationData(validation(helper, offer, choices.size()));
            }
        });
    }

    private DataValidation validation(XSSFDataValidationHelper helper, Offer offer, int many) {
        String letter = CellReference.convertNumToColString(offer.column());
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(
                "%s!$%s$2:$%s$%d".formatted(SHEET, letter, letter, many + 1)), offer.cells());
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.text("choose.title"), words.text("choose"));
        return validation;
    }

    private int write(String heading, List<String> texts) {
        int column = columns++;
        cell(0, column, heading);
        for (int i = 0; i < texts.size(); i++) {
            cell(i + 1, column, texts.get(i));
        }
        return column;
    }

    private void cell(int row, int column, String text) {
        XSSFRow there = sheet.getRow(row);
        (there == null ? sheet.createRow(row) : there).createCell(column).setCellValue(CellText.encoded(text));
    }
}
