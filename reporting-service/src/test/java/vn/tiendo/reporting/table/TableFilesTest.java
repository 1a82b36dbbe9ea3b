package vn.tiendo.reporting.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Column;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.table.domain.WriteTable.Format;

import static org.assertj.core.api.Assertions.assertThat;

class TableFilesTest {

    private record Line(String title, BigDecimal value) {
    }

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.of("Chỉ tiêu", "Target", (line, _) -> Cell.text(line.title())),
            Column.of("Giá trị", "Value", (line, _) -> Cell.number(line.value())),
            Column.of("Từ", "Since", (_, language) -> language == Language.VI ? Cell.moment(Instant.parse("2024-07-01T17:30:00Z"))
                    : Cell.moment(null)));

    private static byte[] write(Language language, Format format) {
        return new TableFiles().write(Table.of("t", COLUMNS, Stream.of(
                new Line("=1+1, \"hỏng\"", new BigDecimal("31.25")), new Line("Hộ nghèo", new BigDecimal("12345678901234567"))), language),
                format);
    }

    @Test
    void aCsvIsForProgramsAndItsTextsAreNoFormulas() {
        assertThat(new String(write(Language.EN, Format.CSV), StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                Target,Value,Since
                "'=1+1, ""hỏng""\",31.25,
                Hộ nghèo,12345678901234567,
                """);
    }

    @Test
    void aWorkbookHasNumbersAsNumbersAndMomentsAsOurClockSaysThem() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(Language.VI, Format.XLSX)))) {
            XSSFRow first = workbook.getSheetAt(0).getRow(1);

            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Chỉ tiêu");
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(31.25);
            assertThat(first.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2024-07-02T00:30:00");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getStringCellValue()).isEqualTo("12345678901234567");
            assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void aRowIsAsHighAsItsLongestTextWraps() throws IOException {
        byte[] file = new TableFiles().write(Table.of("t", COLUMNS, Stream.of(new Line("Ngắn", BigDecimal.ONE),
                new Line("Tổng thu ngân sách nhà nước trên địa bàn phường ".repeat(3), BigDecimal.TWO)), Language.VI), Format.XLSX);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(15);
            assertThat(workbook.getSheetAt(0).getRow(2).getHeightInPoints()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 5, 0", "một, 5, 1", "một hai, 7, 1", "một hai, 6, 2", "mộthaiba, 4, 2", "a mộthaiba, 4, 3", "'một\nhai', 9, 2"})
    void wordsGoToTheNextLineWhenTheyDoNotFit(String text, int width, int lines) {
        assertThat(RowHeight.lines(text, width)).isEqualTo(lines);
    }
}
