package vn.tiendo.measurement.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetAsCsvTest {

    private static Spreadsheets.Table table(Consumer<XSSFSheet> fill, Notation notation) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            workbook.createSheet("Bìa");
            fill.accept(workbook.createSheet("Số liệu"));
            workbook.write(file);
            return SheetAsCsv.of(WorkbookFile.read(file.toByteArray(), Filled.LIMITS), notation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csv(Spreadsheets.Table table) {
        return new String(table.csv(), StandardCharsets.UTF_8);
    }

    private static void row(XSSFSheet sheet, int at, String... texts) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void eachCellStandsWhereItStoodInTheFirstSheetThatHoldsAnything() {
        Spreadsheets.Table table = table(sheet -> {
            row(sheet, 0, "plan", "target", "value");
            sheet.createRow(2).createCell(1).setCellValue("N");
        }, Notation.UNDECLARED);

        assertThat(table.sheet()).isEqualTo("Số liệu");
        assertThat(csv(table).lines()).hasSize(3).startsWith("plan,target,value").endsWith(",N,");
    }

    /** 1.234 is a number here and no thousand, whatever its sender writes in texts. */
    @ParameterizedTest
    @CsvSource({"UNDECLARED, 1.234", "VI, 1.234", "EN, 1.234", "UNDECLARED, 1234.5", "VI, 1234.5", "EN, -0.001", "VI, 12500000000", "UNDECLARED, 12.125"})
    void aNumberIsReadAsTheNumberThatItIs(Notation notation, double number) {
        String cell = csv(table(sheet -> sheet.createRow(0).createCell(0).setCellValue(number), notation)).strip().replace("\"", "");

        assertThat(notation.number(cell)).isInstanceOfSatisfying(Notation.Known.class,
                known -> assertThat(((BigDecimal) known.value()).doubleValue()).isEqualTo(number));
    }

    @Test
    void aDayIsWrittenAsADayAndOfAFormulaWhatWasStored() {
        String csv = csv(table(sheet -> {
            XSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue(LocalDate.parse("2024-06-14"));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellFormula("1+1");
            row.getCell(1).setCellValue(2);
        }, Notation.VI));

        assertThat(csv.strip()).isEqualTo("2024-06-14,2");
    }

    @Test
    void aPercentageIsNotTakenForItsHundredth() {
        String csv = csv(table(sheet -> {
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(0.987);
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 10);
            cell.setCellStyle(style);
        }, Notation.VI));

        assertThat(csv.strip()).isEqualTo("\"98,7%\"");
        assertThat(Notation.VI.number("98,7%")).isInstanceOf(Notation.Unknown.class);
    }

    @Test
    void whatNobodySeesAndWhatStandsForSeveralCellsIsTold() {
        Spreadsheets.Table table = table(sheet -> {
            row(sheet, 0, "plan", "target", "value");
            row(sheet, 1, "p", "N", "1");
            row(sheet, 2, "p", "C", "2");
            sheet.getRow(1).setZeroHeight(true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        }, Notation.VI);

        assertThat(table.violations()).extracting(Violation::code).containsExactly("hidden-row", "merged-cells");
        assertThat(table.violations()).allSatisfy(each -> assertThat(each.cell()).isEqualTo(new Violation.Cell("Số liệu", "A2")));
    }

    /** Each row of it would be as wide. */
    @Test
    void aSheetThatIsFarTooWideIsNotUnfolded() {
        assertThatThrownBy(() -> table(sheet -> sheet.createRow(0).createCell(16_000).setCellValue("x"), Notation.VI))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void anEmptyWorkbookHasNoRows() {
        assertThat(csv(table(_ -> { }, Notation.VI))).isEmpty();
    }
}
