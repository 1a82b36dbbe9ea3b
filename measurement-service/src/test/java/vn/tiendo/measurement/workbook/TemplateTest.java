package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Occurrence;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.measurement.workbook.Filled.Table;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/** A template goes out and comes back; what was mistyped is told by cell, all at once. */
class TemplateTest {

    private static final Value NOT_COLLECTED = new Value.NoData(Value.NoDataReason.NOT_COLLECTED, null);

    @Test
    void anEmptyOneReportsNothing() {
        Spreadsheets.Figures read = Filled.read(Filled.empty());

        assertThat(read.figures()).isEmpty();
        assertThat(read.violations()).isEmpty();
        assertThat(List.of(read.plan(), read.department(), String.valueOf(read.period()), read.planVersion()))
                .containsExactly("p-2024", "dia-chinh", "2024-M06", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyKindOfValueIsRead(String language) {
        TemplateWords words = TemplateWords.of(Locale.of(language));
        Map<String, Value> read = values(Filled.edited(Filled.empty(Locale.of(language)), workbook -> {
            Table table = Table.of(workbook);
            table.cell("N", TemplateColumn.VALUE).setCellValue(55.5);
            table.cell("N2", TemplateColumn.NO_DATA).setCellValue(words.constant(Value.NoDataReason.NOT_COLLECTED));
            table.cell("R", TemplateColumn.VALUE).setCellValue(45);
            table.cell("R", TemplateColumn.DENOMINATOR).setCellValue(50);
            table.cell("C", TemplateColumn.VALUE).setCellValue(0);
            table.cell("D", TemplateColumn.VALUE).setCellValue(words.flag(true));
            table.cell("D", TemplateColumn.DATE).setCellValue(LocalDate.parse("2024-06-12"));
            table.cell("W", TemplateColumn.VALUE).setCellValue(words.constant(Value.Assessment.PARTLY));
            table.cell("W", TemplateColumn.GROUND).setCellValue("Báo cáo số 12");
            table.cell("G", TemplateColumn.VALUE).setCellValue("Khá");
            table.cell("K/accidents", TemplateColumn.VALUE).setCellValue(2);
            table.cell("K/deaths", TemplateColumn.VALUE).setCellValue(0);
        }));

        assertThat(read).containsExactlyInAnyOrderEntriesOf(Map.of("N", new Value.Number(new BigDecimal("55.5")), "N2", NOT_COLLECTED,
                "R", new Value.Ratio(new BigDecimal(45), new BigDecimal(50)), "C", new Value.Count(BigDecimal.ZERO),
                "D", new Value.Done(true, LocalDate.parse("2024-06-12")),
                "W", new Value.Narrative(Value.Assessment.PARTLY, "Báo cáo số 12"), "G", new Value.Rating("Khá"),
                "K", new Value.Components(new TreeMap<>(Map.of("accidents", new BigDecimal(2), "deaths", BigDecimal.ZERO)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whatACountCountsStandsInItsCellAndIsReadTheSame(String language) {
        Value.Count two = new Value.Count(new BigDecimal(2), List.of(new Occurrence(LocalDate.parse("2024-06-03"), "chợ; hẻm 5"),
                new Occurrence(LocalDate.parse("2024-06-11"), null)));
        Submission now = Samples.submitted(Samples.figure("C", two));

        byte[] template = Filled.of(Filled.plan(), Optional.of(now), Optional.empty(), Locale.of(language));

        Filled.edited(template, workbook -> assertThat(Table.of(workbook).cell("C", TemplateColumn.OCCURRENCES).getStringCellValue())
                .isEqualTo(language.equals("vi") ? "03/06/2024: chợ; hẻm 5\n11/06/2024" : "2024-06-03: chợ; hẻm 5\n2024-06-11"));
        assertThat(values(template)).containsEntry("C", two);
    }

    @Test
    void aDayThatTheSpreadsheetMadeANumberOfIsReadAndWhatIsNoDayIsTold() {
        Map<String, Value> read = values(Filled.edited(Filled.empty(), workbook -> {
            Table.of(workbook).cell("C", TemplateColumn.VALUE).setCellValue(1);
            Table.of(workbook).cell("C", TemplateColumn.OCCURRENCES).setCellValue(LocalDate.parse("2024-06-03"));
        }));
        Spreadsheets.Figures faulty = filled(table -> {
            table.cell("C", TemplateColumn.VALUE).setCellValue(1);
            table.cell("C", TemplateColumn.OCCURRENCES).setCellValue("hôm qua");
        });

        assertThat(read).containsEntry("C", new Value.Count(BigDecimal.ONE, List.of(new Occurrence(LocalDate.parse("2024-06-03"), null))));
        assertThat(faulty.violations()).extracting(Violation::code).containsExactly("not-a-date");
    }

    @Test
    void aPercentageThatTheSpreadsheetMadeAHundredthOfIsNotTakenForIt() {
        Spreadsheets.Figures faulty = Filled.read(Filled.edited(Filled.empty(), workbook -> {
            Cell cell = Table.of(workbook).cell("N", TemplateColumn.VALUE);
            CellStyle percentage = workbook.createCellStyle();
            percentage.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            cell.setCellStyle(percentage);
            cell.setCellValue(0.987);
        }));

        assertThat(faulty.violations()).extracting(Violation::code).containsExactly("percentage-for-number");
    }

    @Test
    void whatIsSaidBesideTheValueIsRead() {
        Spreadsheets.Figures read = filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellValue("1.234,5");
            table.cell("N", TemplateColumn.QUALITY).setCellValue("Ước thực hiện");
            table.cell("N", TemplateColumn.EXPLANATION).setCellValue("=SUM(A1)");
            table.cell("N", TemplateColumn.REASON).setCellValue("Nhầm dòng");
        });

        assertThat(read.figures()).containsExactly(new ReportedFigure("/figures/0", new FigureKey("N", null),
                new Value.Number(new BigDecimal("1234.5")), Quality.ESTIMATED, "=SUM(A1)", "Nhầm dòng", "cơ sở"));
    }

    @Test
    void aPartIsAddedInARowOfItsOwn() {
        byte[] file = Filled.edited(Filled.empty(), workbook -> {
            var row = Table.of(workbook).room();
            row.getCell(TemplateColumn.TITLE.ordinal()).setCellValue("K/deaths · Số người chết");
            row.getCell(TemplateColumn.PART.ordinal()).setCellValue("kp-cho");
            row.getCell(TemplateColumn.VALUE.ordinal()).setCellValue(1);
        });

        assertThat(Filled.read(file).figures()).extracting(ReportedFigure::key, ReportedFigure::value).containsExactly(
                org.assertj.core.groups.Tuple.tuple(new FigureKey("K", "kp-cho"),
                        new Value.Components(new TreeMap<>(Map.of("deaths", BigDecimal.ONE)))));
    }

    @Test
    void everythingMistypedIsToldAtOnceWithItsCell() {
        Spreadsheets.Figures read = filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellValue("năm mươi");
            table.cell("N2", TemplateColumn.VALUE).setCellValue(45_413);
            table.cell("N2", TemplateColumn.VALUE).setCellStyle(table.cell("D", TemplateColumn.DATE).getCellStyle());
            table.cell("P", TemplateColumn.DENOMINATOR).setCellValue(5);
            table.cell("R", TemplateColumn.VALUE).setCellValue(5);
            table.cell("C", TemplateColumn.EXPLANATION).setCellValue("nhiều");
            table.cell("D", TemplateColumn.VALUE).setCellValue("có thể");
            table.cell("D", TemplateColumn.DATE).setCellValue("31/02/2024");
            table.cell("W", TemplateColumn.VALUE).setCellValue("Đạt");
            table.cell("G", TemplateColumn.VALUE).setCellValue("Khá");
            table.cell("G", TemplateColumn.NO_DATA).setCellValue("Khác");
            table.cell("K/deaths", TemplateColumn.VALUE).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        });

        assertThat(read.figures()).isEmpty();
        assertThat(told(read)).containsExactlyInAnyOrder("H7 not-a-number", "H8 date-for-number", "I9 not-of-this-measure",
                "H9 required", "I10 required", "H11 required", "H12 unknown-value", "J12 not-a-date", "K13 ground-required",
                "H14 value-beside-no-data", "H17 failed-cell");
        assertThat(read.violations()).allMatch(each -> each.pointer().startsWith("/figures/"));
        assertThat(read.violations()).filteredOn(each -> each.code().equals("date-for-number")).extracting(Violation::given)
                .containsExactly("2024-05-01");
    }

    @Test
    void aFormulaIsNotComputedAndWhatItStoresIsTakenWithAWarning() {
        Spreadsheets.Figures read = filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellFormula("40+2");
            table.sheet().getWorkbook().getCreationHelper().createFormulaEvaluator()
                    .evaluateFormulaCell(table.cell("N", TemplateColumn.VALUE));
            table.cell("N2", TemplateColumn.VALUE).setCellFormula("1+1");
        });

        assertThat(read.figures()).extracting(ReportedFigure::value).containsExactly(new Value.Number(new BigDecimal(42)));
        assertThat(read.warnings()).extracting(each -> each.code() + " " + each.given()).containsExactly("formula-cell =40+2");
        assertThat(told(read)).containsExactly("H8 formula-without-value");
    }

    @Test
    void hiddenRowsAndMergedCellsAreToldAndRenamedHeadingsAreNot() {
        byte[] file = Filled.edited(Filled.empty(), workbook -> {
            Table table = Table.of(workbook);
            table.cell("N", TemplateColumn.VALUE).setCellValue(5);
            table.row("N").setZeroHeight(true);
            table.sheet().addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("H8:H9"));
            table.sheet().getRow(5).getCell(TemplateColumn.VALUE.ordinal()).setCellValue("Kết quả");
            workbook.setSheetName(0, "Tháng 6");
        });

        assertThat(told(Filled.read(file))).containsExactlyInAnyOrder("C7 hidden-row", "H8 merged-cells");
    }

    @Test
    void movedColumnsAreFoundAndMissingOnesAreNamed() {
        byte[] moved = Filled.edited(Filled.empty(), workbook -> {
            Table table = Table.of(workbook);
            table.cell("N", TemplateColumn.VALUE).setCellValue(5);
            table.sheet().shiftColumns(0, TemplateColumn.values().length - 1, 2);
        });
        byte[] lacking = Filled.edited(Filled.empty(), workbook -> {
            workbook.getSheetAt(0).getRow(4).getCell(TemplateColumn.VALUE.ordinal()).setBlank();
            workbook.getSheetAt(0).getRow(4).getCell(TemplateColumn.UNIT.ordinal()).setCellValue("date");
        });

        assertThat(values(moved)).containsExactly(Map.entry("N", new Value.Number(new BigDecimal(5))));
        assertThat(Filled.read(lacking).violations()).extracting(Violation::code, Violation::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unclear-columns", List.of("unit", "value", "date")));
    }

    @Test
    void textsThatCouldBeFormulasStandAsTextsAndMayNotBeChanged() {
        var plan = vn.tiendo.measurement.plan.ReadPlan.of(vn.tiendo.measurement.PlanEvents.plan("p-2024")
                .replace("\"id\": \"N\",", "\"id\": \"N\", \"title\": \"=HYPERLINK(\\\"x\\\")\","));

        Filled.edited(Filled.of(plan, Optional.empty(), Optional.empty(), Filled.VIETNAMESE), workbook -> {
            var title = Table.of(workbook).cell("N", TemplateColumn.TITLE);
            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(title.getCellStyle().getLocked()).isTrue();
            assertThat(Table.of(workbook).cell("N", TemplateColumn.VALUE).getCellStyle().getLocked()).isFalse();
            assertThat(workbook.getSheetAt(0).getProtect()).isTrue();
            assertThat(workbook.isSheetVeryHidden(workbook.getSheetIndex(Lists.SHEET))).isTrue();
        });
    }

    private static Spreadsheets.Figures filled(Consumer<Table> fill) {
        return Filled.read(Filled.edited(Filled.empty(), workbook -> fill.accept(Table.of(workbook))));
    }

    private static Map<String, Value> values(byte[] file) {
        Spreadsheets.Figures read = Filled.read(file);
        assertThat(read.violations()).isEmpty();
        Map<String, Value> values = new TreeMap<>();
        read.figures().forEach(each -> values.put(each.key().target(), each.value()));
        return values;
    }

    private static List<String> told(Spreadsheets.Figures read) {
        List<String> told = new ArrayList<>();
        read.violations().forEach(each -> told.add(java.util.Objects.requireNonNull(each.cell()).address() + " " + each.code()));
        return told;
    }
}
