package vn.tiendo.measurement.workbook;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.workbook.Filled.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates down and up, over HTTP. */
@MeasurementIT
class WorkbookIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private String june = "";
    private Api officer = new Api(0, null);

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        june = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        officer = Api.officer(port);
    }

    @Test
    void aFilledTemplateIsReceivedAndKeptAsItCame() {
        byte[] file = filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellValue(55);
            table.cell("C", TemplateColumn.NO_DATA).setCellValue("Chưa có");
        });

        Answer receipt = upload(file);

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.text("/door")).isEqualTo("XLSX");
        assertThat(receipt.text("/state")).isEqualTo("SUBMITTED");
        assertThat(receipt.json().path("figures").asInt()).isEqualTo(2);
        assertThat(officer.get(receipt.text("/original")).body()).isEqualTo(file);
        assertThat(officer.get(june).json().at("/figures/0/value/reason").asString()).isEqualTo("NOT_YET_AVAILABLE");
    }

    @Test
    void theAddressTellsTheDayOfTheReportAndMayNotBeOfSomethingElse() {
        byte[] file = filled(table -> table.cell("N", TemplateColumn.VALUE).setCellValue(55));

        Answer other = officer.post("/api/v1/submissions?period=2024-M05&department=cong-an", file, "Content-Type", XLSX);
        Answer noDay = officer.post("/api/v1/submissions?reportedOn=14.6.2024", file, "Content-Type", XLSX);
        Answer dated = officer.post("/api/v1/submissions?reportedOn=2024-06-14&period=2024-M06", file, "Content-Type", XLSX);

        assertThat(other.errors()).containsExactly("Số liệu other-submission", "Số liệu other-submission");
        assertThat(other.json().at("/errors").valueStream().map(each -> each.path("expected").asString()))
                .containsExactlyInAnyOrder("2024-M05", "cong-an");
        assertThat(noDay.status()).isEqualTo(422);
        assertThat(dated.status()).isEqualTo(201);
        assertThat(officer.get(june).text("/reportedOn")).isEqualTo("2024-06-14");
    }

    @Test
    void whatIsThereStandsInTheTemplateAndSentBackUnchangedItChangesNothing() {
        officer.file(filing("2024-M05", "{'target':'N','value':{'kind':'NUMBER','number':40.5}}"));
        officer.file(filing("2024-M06", "{'target':'N','value':{'kind':'NUMBER','number':55},'explanation':'=1','quality':'ESTIMATED'},"
                + "{'target':'K','part':'kp-cho','value':{'kind':'COMPONENTS','components':{'accidents':1,'deaths':0}}},"
                + "{'target':'D','value':{'kind':'DONE','done':true,'on':'2024-06-01'}},"
                + "{'target':'R','value':{'kind':'RATIO','numerator':1,'denominator':2}},"
                + "{'target':'W','value':{'kind':'NARRATIVE','assessment':'PARTLY','ground':'Căn cứ'}},"
                + "{'target':'C','value':{'kind':'NO_DATA','reason':'OTHER','note':'Mất sổ'}}"));
        byte[] file = officer.get(june + "/template.xlsx").body();

        Answer receipt = upload(file);

        assertThat(text(file, "N", TemplateColumn.LAST)).isEqualTo("40,5");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().path("counts").toString()).isEqualTo("{\"stored\":0,\"unchanged\":6,\"refused\":0}");
    }

    @Test
    void aRefusedFileComesBackMarkedAndIsTakenWhenItIsMended() {
        byte[] file = filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellValue("năm mươi");
            table.cell("P", TemplateColumn.VALUE).setCellValue(120);
        });

        Answer told = upload(file);
        Answer marked = upload(file, "Accept", XLSX);
        byte[] mended = Filled.edited(marked.body(), workbook -> {
            assertThat(workbook.getSheetAt(workbook.getActiveSheetIndex()).getSheetName()).isEqualTo("Lỗi");
            Table table = Table.of(workbook);
            assertThat(table.cell("P", TemplateColumn.VALUE).getCellComment().getString().getString()).contains("100");
            table.cell("N", TemplateColumn.VALUE).setCellValue(50);
            table.cell("P", TemplateColumn.VALUE).setCellValue("x");
        });
        Answer again = upload(mended, "Accept", XLSX);
        byte[] right = Filled.edited(again.body(), workbook -> {
            Table table = Table.of(workbook);
            assertThat(table.cell("N", TemplateColumn.VALUE).getCellComment()).isNull();
            assertThat(table.cell("N", TemplateColumn.VALUE).getCellStyle().getFillForegroundColorColor())
                    .isEqualTo(table.cell("N2", TemplateColumn.VALUE).getCellStyle().getFillForegroundColorColor());
            table.cell("P", TemplateColumn.VALUE).setCellValue(99);
        });

        assertThat(told.status()).isEqualTo(422);
        assertThat(cells(told)).containsExactlyInAnyOrder("Số liệu H7 not-a-number", "Số liệu H9 above-whole");
        assertThat(marked.status()).isEqualTo(422);
        assertThat(marked.header("Content-Type")).isEqualTo(XLSX);
        assertThat(upload(right, "Accept", XLSX).status()).isEqualTo(201);
    }

    @Test
    void aUnitOfMeasureThatWasChangedIsToldByItsCell() {
        byte[] file = filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellValue(5);
            table.cell("N2", TemplateColumn.VALUE).setCellValue(6);
            table.cell("N2", TemplateColumn.UNIT).setCellValue("triệu đồng");
        });

        assertThat(cells(upload(file))).containsExactly("Số liệu D8 other-unit-of-measure");
    }

    @Test
    void inPartWhatIsRightIsTakenAndTheReceiptTellsTheCellsOfTheRest() {
        Answer receipt = officer.post("/api/v1/submissions?mode=partial", filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellValue("?");
            table.cell("P", TemplateColumn.VALUE).setCellValue(12);
            table.cell("R", TemplateColumn.VALUE).setCellValue(5);
            table.cell("R", TemplateColumn.DENOMINATOR).setCellValue(4);
        }), "Content-Type", XLSX);

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().path("counts").toString()).isEqualTo("{\"stored\":1,\"unchanged\":0,\"refused\":2}");
        assertThat(cells(receipt)).containsExactlyInAnyOrder("Số liệu H7 not-a-number", "Số liệu H10 numerator-above-denominator");
    }

    @Test
    void theReceiptTellsForGoodThatAFormulaWasNotComputed() {
        Answer receipt = upload(filled(table -> {
            table.cell("N", TemplateColumn.VALUE).setCellFormula("40+2");
            table.sheet().getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.text("/warnings/0/cell")).isEqualTo("H7");
        assertThat(receipt.text("/warnings/0/given")).isEqualTo("=40+2");
        assertThat(officer.get("/api/v1/receipts/" + receipt.text("/id")).json()).isEqualTo(receipt.json());
    }

    @Test
    void aTemplateOfBeforeAnAmendmentIsRefusedWithWhatChangedForTheDepartment() {
        byte[] file = filled(table -> table.cell("N", TemplateColumn.VALUE).setCellValue(5));
        next(2, PlanEvents.plan(plan).replace("\"id\": \"N2\"", "\"id\": \"N3\"").replace("\"cơ sở\"", "\"hộ\""));

        Answer stale = upload(file);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("/code")).isEqualTo("stale-template");
        assertThat(stale.json().path("given").asInt()).isEqualTo(1);
        assertThat(stale.json().path("expected").asInt()).isEqualTo(2);
        assertThat(stale.json().path("changes").valueStream().map(each -> each.path("target").asString() + " " + each.path("change").asString()))
                .containsExactly("N CHANGED", "N2 WENT", "N3 CAME");
        assertThat(upload(filled(table -> table.cell("N", TemplateColumn.VALUE).setCellValue(5))).status()).isEqualTo(201);
    }

    @Test
    void anAmendmentThatAsksTheSameOfTheDepartmentDoesNotMakeItsTemplateStale() {
        byte[] file = filled(table -> table.cell("N", TemplateColumn.VALUE).setCellValue(5));
        next(2, PlanEvents.plan(plan).replace("\"id\": \"O\"", "\"id\": \"O2\""));

        assertThat(upload(file).status()).isEqualTo(201);
    }

    @Test
    void whoMayFileForTheDepartmentGetsItsTemplate() {
        String template = june + "/template.xlsx";

        assertThat(officer.get(template).status()).isEqualTo(200);
        assertThat(Api.system(port, "phan-mem", "dia-chinh", List.of("officer"), "submissions:write").get(template).status()).isEqualTo(200);
        assertThat(Api.system(port, "doc", "dia-chinh", List.of("officer"), "submissions:read").get(template).text("/code")).isEqualTo("scope-required");
        assertThat(Api.reviewer(port).get(template).text("/code")).isEqualTo("role-required");
        assertThat(Api.of(port, "la", "lai-thieu", "cong-an", "officer").get(template).status()).isEqualTo(404);
        assertThat(Api.of(port, "la", "an-phu", "dia-chinh", "officer").get(template).status()).isEqualTo(404);
        assertThat(officer.get(template.replace(plan, "khong-co")).status()).isEqualTo(404);
        assertThat(officer.get(template.replace("M06", "A1")).status()).isEqualTo(404);
        assertThat(new Api(port, null).get(template).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoTemplateIsToldAndLargeBodiesAreForWorkbooksOnly() {
        assertThat(upload("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).text("/code")).isEqualTo("file-kind-unknown");
        assertThat(upload(new byte[0]).text("/code")).isEqualTo("file-empty");
        assertThat(upload(new byte[2 << 20]).status()).isEqualTo(415);
        assertThat(officer.post("/api/v1/submissions", new byte[2 << 20]).status()).isEqualTo(413);
    }

    private Answer upload(byte[] file, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = XLSX;
        return officer.post("/api/v1/submissions", file, all);
    }

    private byte[] filled(Consumer<Table> fill) {
        Answer template = officer.get(june + "/template.xlsx");
        assertThat(template.header("Content-Type")).isEqualTo(XLSX);
        assertThat(template.header("Content-Disposition")).contains("dia-chinh.2024-M06.xlsx");
        return Filled.edited(template.body(), workbook -> fill.accept(Table.of(workbook)));
    }

    private static String text(byte[] file, String target, TemplateColumn column) {
        StringBuilder text = new StringBuilder();
        Filled.edited(file, (XSSFWorkbook workbook) -> text.append(Table.of(workbook).cell(target, column)));
        return text.toString();
    }

    private static List<String> cells(Answer answer) {
        return answer.json().path("errors").valueStream().map(each -> String.join(" ", each.path("sheet").asString(),
                Objects.requireNonNull(each.path("cell").asString()), each.path("code").asString())).toList();
    }

    private String filing(String period, String figures) {
        return ("{'plan':'" + plan + "','department':'dia-chinh','period':'" + period + "','submit':false,'figures':[" + figures + "]}").replace('\'', '"');
    }

    private void next(long version, String json) {
        PlanEvents.publish(PlanEvents.IN_FORCE, plan, version, json);
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> plans.find(plan).filter(each -> each.sequence() == version).isPresent());
    }
}
