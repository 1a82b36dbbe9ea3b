package vn.tiendo.plan.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.plan.file.ReadingLimits;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanComparison;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.plan.sheet.WorkbookFile;
import vn.tiendo.plan.sheet.WorkbookReading;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.workbook.PlanSheets;
import vn.tiendo.plan.workbook.PlanWorkbook;
import vn.tiendo.platform.input.Input;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan goes into a workbook and comes back from it; what was mistyped there is told by cell. */
class PlanWorkbookTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ReadingLimits LIMITS = ReadingLimits.USUAL;
    private static final Names WARD = new Names(vn.tiendo.plan.Files.sampleUnits().get(1).get("departments").valueStream()
            .map(each -> new Department(each.get("id").asString(), each.get("name").asString(),
                    Department.Kind.valueOf(each.get("kind").asString()))).toList());

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theSamplePlanComesBackAsItWent(String language) throws IOException {
        var plan = plan(sample());

        assertThat(PlanComparison.between(plan, returned(plan, Locale.of(language)))).isEmpty();
        assertThat(returned(plan, Locale.of(language)).sections().stream().map(each -> each.targets().size()).toList())
                .isEqualTo(plan.sections().stream().map(each -> each.targets().size()).toList());
    }

    @Test
    void aRuleOfEveryKindComesBackAsItWent() throws IOException {
        var example = vn.tiendo.plan.Files.json(vn.tiendo.plan.Files.EVENTS.resolve("plan-in-force.v1.example.json"));
        var form = vn.tiendo.plan.Files.JSON.createObjectNode();
        List.of("id", "unit", "year", "title", "resolution", "sections").forEach(each -> form.set(each, example.get(each)));
        var plan = plan(form);

        assertThat(plan.targets().map(each -> each.rule().getClass()).distinct()).hasSize(13);
        assertThat(PlanComparison.between(plan, returned(plan, VIETNAMESE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=SUM(A1)", "+1", "-1", "@x", "_x0041_", "a\tb", "a\r\nb", "\ud83d\ude00 tiến độ", "a;b\\c", "1.5", "TRUE"})
    void aTextComesBackAsItWent(String text) throws IOException {
        var sample = sample();
        ((ObjectNode) sample.at("/sections/0/targets/0")).put("title", text).put("note", text);
        ((ObjectNode) sample.at("/sections/0/targets/0")).putObject("rule").put("kind", "RATED_AT_LEAST").put("grade", text)
                .putArray("scale").add("kém").add(text);

        assertThat(PlanComparison.between(plan(sample), returned(plan(sample), VIETNAMESE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "98.4", "12500000000.123456789012345", "-0.5", "1e20", "123456789012345", "0.000001",
        "1234567890123456789012345678901234"})
    void aNumberComesBackAsItWent(String number) throws IOException {
        var sample = sample();
        ((ObjectNode) sample.at("/sections/0/targets/0/assigned")).put("value", new java.math.BigDecimal(number));

        assertThat(PlanComparison.between(plan(sample), returned(plan(sample), VIETNAMESE))).isEmpty();
    }

    @Test
    void whatIsExpectedAtTheEndOfEachPeriodComesBackAsItWent() throws IOException {
        var sample = sample();
        ((ObjectNode) sample.at("/sections/0/targets/0")).putArray("expected").addObject().put("period", "2024-Q1")
                .put("value", new java.math.BigDecimal("24.5"));
        ((ArrayNode) sample.at("/sections/0/targets/0/expected")).addObject()
                .put("period", "2024-S1").put("value", 50);

        var plan = plan(sample);
        assertThat(PlanComparison.between(plan, returned(plan, VIETNAMESE))).isEmpty();
        assertThat(returned(plan, VIETNAMESE).targets().findFirst().orElseThrow().measurement().schedule())
                .isEqualTo(plan.targets().findFirst().orElseThrow().measurement().schedule()).isNotNull();
    }

    @Test
    void reportingCyclesComeBackAsTheyWent() throws IOException {
        var sample = sample();
        sample.putArray("reportingCycles").addObject().put("frequency", "MONTHLY").put("closingDay", 0)
                .put("sendingDays", 5).put("dayKind", "CALENDAR");
        ((ArrayNode) sample.get("reportingCycles")).addObject().put("frequency", "SEMIANNUAL")
                .put("closingMonth", -1).put("closingDay", 20).put("sendingDays", 2);

        assertThat(returned(plan(sample), VIETNAMESE).reportingCycles()).isEqualTo(plan(sample).reportingCycles()).hasSize(2);
    }

    @Test
    void rulesAmongTargetsComeBackAsTheyWent() throws IOException {
        for (var language : List.of(VIETNAMESE, Locale.ENGLISH)) {
            var plan = plan(withRules());

            assertThat(plan.validationRules()).hasSize(2);
            assertThat(PlanComparison.between(plan, returned(plan, language))).isEmpty();
        }
    }

    /** The contract's example of a plan with validation rules, as its planner has it. */
    private static ObjectNode withRules() {
        var event = (ObjectNode) vn.tiendo.plan.Files.json(
                vn.tiendo.plan.Files.EVENTS.resolve("plan-in-force.v1.rules.example.json"));
        return event.remove(List.of("unitName", "unitPath", "departments", "dates"));
    }

    @Test
    void aTextThatCouldBeAFormulaIsShownAsText() throws IOException {
        var sample = sample();
        ((ObjectNode) sample.at("/sections/0/targets/0")).put("title", "=HYPERLINK(\"http://x\")");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(plan(sample), VIETNAMESE)))) {
            var cell = book.getSheet("Chỉ tiêu").getRow(1).getCell(3);

            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void whatIsLongerThanACellIsToldAndNotCut() throws IOException {
        var sample = sample();
        ((ObjectNode) sample.at("/sections/0/targets/0")).put("note", "x".repeat(32_768));

        assertThat(new PlanWorkbook(PlanForm.write(plan(sample)), WARD, VIETNAMESE).write(new ByteArrayOutputStream()))
                .extracting(each -> each.code() + " " + each.cell()).containsExactly("text-too-long Cell[sheet=Chỉ tiêu, address=AQ2]");
    }

    @Test
    void everyMistypedCellIsToldAtOnce() throws IOException {
        var told = told(book -> {
            var targets = book.getSheet("Chỉ tiêu");
            cell(targets, "J3").setCellValue("chín mươi");
            cell(targets, "H4").setCellValue("cân đo");
            cell(targets, "K5").setCellValue("có thể");
            cell(targets, "AP6").setCellValue("31/02/2024");
            cell(targets, "AL7").setCellFormula("1+1");
            cell(targets, "A8").setCellValue("XX");
            cell(targets, "B9").setCellValue(cell(targets, "B10").getStringCellValue());
            cell(book.getSheet("Kế hoạch"), "B3").setCellValue("năm nay");
            cell(book.getSheet("Thành phần"), "A2").setCellValue("KT-1.a");
        });

        assertThat(told).contains("Chỉ tiêu!H4 unknown-value", "Chỉ tiêu!AP6 not-a-date", "Chỉ tiêu!AL7 formula-cell",
                "Chỉ tiêu!A8 unknown-value", "Kế hoạch!B3 not-a-number", "Thành phần!A2 no-components-here");
    }

    @Test
    void aColumnThatTheRuleHasNoUseForIsTold() throws IOException {
        assertThat(told(book -> cell(book.getSheet("Chỉ tiêu"), "V2").setCellValue("01/06/2024")))
                .containsExactly("Chỉ tiêu!V2 not-of-this-rule");
    }

    @Test
    void aMissingValueIsToldWhereItShouldStand() throws IOException {
        assertThat(told(book -> cell(book.getSheet("Chỉ tiêu"), "D2").setBlank())).containsExactly("Chỉ tiêu!D2 required");
        assertThat(told(book -> cell(book.getSheet("Chỉ tiêu"), "I2").setBlank())).contains("Chỉ tiêu!I2 required");
    }

    @Test
    void columnsMayStandInAnyOrderAndHaveTheirEnglishNames() throws IOException {
        var told = told(book -> {
            var heads = book.getSheet("Lĩnh vực").getRow(0);
            heads.getCell(1).setCellValue("NUMBER");
            book.setSheetName(book.getSheetIndex("Lĩnh vực"), "sections");
        });

        assertThat(told).isEmpty();
    }

    @Test
    void otherSheetsAndColumnsAreToldAndNothingElse() throws IOException {
        var told = told(book -> {
            book.createSheet("Ghi chú");
            book.setSheetName(book.getSheetIndex("Thành phần"), "Phần");
            cell(book.getSheet("Chỉ tiêu"), "B1").setCellValue("Tên gọi");
            cell(book.getSheet("Chỉ tiêu"), "BA7").setCellValue("bên lề");
            cell(book.getSheet("Kế hoạch"), "C2").setCellValue("bên lề");
        });

        assertThat(told).containsExactlyInAnyOrder("Ghi chú unknown-sheet", "Phần unknown-sheet", "Thành phần sheet-missing",
                "Chỉ tiêu!B1 unknown-column", "Chỉ tiêu column-missing", "Chỉ tiêu!BA7 unknown-column",
                "Kế hoạch!C2 unknown-column");
    }

    private static ObjectNode sample() {
        return (ObjectNode) vn.tiendo.plan.Files.JSON.readTree(vn.tiendo.plan.Files.samplePlan());
    }

    private static Plan plan(JsonNode form) {
        var input = Input.of(form);
        var plan = PlanForm.read(input);
        assertThat(input.violations()).isEmpty();
        return plan;
    }

    private static byte[] written(Plan plan, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(new PlanWorkbook(PlanForm.write(plan), WARD, language).write(out)).isEmpty();
        return out.toByteArray();
    }

    private Plan returned(Plan plan, Locale language) throws IOException {
        var form = read(written(plan, language));
        var input = Input.of(form.body());
        var back = PlanForm.read(input);
        assertThat(form.told(input.violations())).isEmpty();
        return back;
    }

    private PlacedForm read(byte[] file) throws IOException {
        var stored = Files.write(folder.resolve("plan.xlsx"), file);
        var reading = (WorkbookReading.Read) WorkbookFile.read(stored, LIMITS);
        return PlanSheets.read(reading.workbook(), WARD, VIETNAMESE);
    }

    /** Place and code of everything that is told of the sample after somebody's hand. */
    private List<String> told(Consumer<XSSFWorkbook> hand) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(plan(sample()), VIETNAMESE)))) {
            hand.accept(book);
            book.write(out);
        }
        var form = read(out.toByteArray());
        var input = Input.of(form.body());
        if (form.isWhole()) {
            PlanForm.read(input);
        }
        return form.told(form.isWhole() ? input.violations() : List.of()).stream().map(each -> {
            var cell = java.util.Objects.requireNonNull(each.cell());
            return cell.sheet() + (cell.address() == null ? "" : "!" + cell.address()) + " " + each.code();
        }).toList();
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Sheet sheet, String address) {
        var place = new org.apache.poi.ss.util.CellReference(address);
        var row = sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
