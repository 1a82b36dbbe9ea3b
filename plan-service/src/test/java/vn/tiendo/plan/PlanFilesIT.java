package vn.tiendo.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan as files, out of the running service and in again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlanFilesIT {

    private static final String TARGETS = "Chỉ tiêu";

    private final Service service;

    PlanFilesIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeEach
    void cityAndWardAreThere() {
        service.keepSampleUnits();
    }

    @Test
    void theWorkbookOfADraftComesBackAsTheSamePlan() {
        var before = draft(2051);
        var out = service.file(workbook(2051), Service.PLANNER);

        var back = service.putFile(workbook(2051), Service.PLANNER, bytes(out.body()));

        assertThat(out.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"lai-thieu-2051-v1.xlsx\"");
        assertThat(out.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.etag()).isEqualTo("\"2\"");
        assertThat(back.body().get("sections")).isEqualTo(before.get("sections"));
        assertThat(back.body().get("resolution")).isEqualTo(before.get("resolution"));
    }

    @Test
    void whatWasEditedIsStoredUnlessItWasOnlyAsked() throws IOException {
        draft(2052);
        var file = edited(2052, book -> book.getSheet(TARGETS).getRow(1).getCell(3).setCellValue("Thu ngân sách"));

        var asked = service.putFile(workbook(2052) + "?dryRun=true", Service.PLANNER, file, "If-Match", "\"1\"");
        var stored = service.putFile(workbook(2052), Service.PLANNER, file, "If-Match", "\"1\"");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().get("version").asInt()).isZero();
        assertThat(asked.etag()).isEmpty();
        assertThat(stored.etag()).isEqualTo("\"2\"");
        assertThat(stored.body().at("/sections/0/targets/0/title").asString()).isEqualTo("Thu ngân sách");
    }

    @Test
    void everythingThatIsWrongIsToldByCellAndNothingIsStored() throws IOException {
        draft(2053);
        var file = edited(2053, book -> {
            var targets = book.getSheet(TARGETS);
            targets.getRow(1).getCell(1).setCellValue(targets.getRow(2).getCell(1).getStringCellValue());
            targets.getRow(3).getCell(2).setCellFormula("1+1");
            targets.getRow(4).getCell(column(targets, "Bộ phận chịu trách nhiệm")).setCellValue("Sở Xây dựng");
        });

        var refused = service.putFile(workbook(2053), Service.PLANNER, file);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.cells()).containsExactlyInAnyOrder("Chỉ tiêu!C4 formula-cell", "Chỉ tiêu!B3 duplicate-target",
                "Chỉ tiêu!AB5 unknown-department");
        assertThat(refused.body().at("/errors/0/message").asString()).isEqualTo("Ô chứa công thức (=1+1); hãy dán giá trị.");
        assertThat(service.get("/api/v1/plans/lai-thieu-2053", Service.PLANNER).etag()).isEqualTo("\"1\"");
    }

    @Test
    void anOldWorkbookReplacesNothing() throws IOException {
        var plan = draft(2054);
        var old = edited(2054, book -> { });
        service.put("/api/v1/plans/lai-thieu-2054", Service.PLANNER, plan.toString(), "\"1\"");

        assertThat(service.putFile(workbook(2054), Service.PLANNER, old).status()).isEqualTo(412);
        assertThat(service.putFile(workbook(2054), Service.PLANNER, old, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(service.putFile(workbook(2054), Service.PLANNER, old, "If-Match", "\"2\"").cells())
                .containsExactly("Kế hoạch!B10 other-version");
        assertThat(service.putFile(workbook(2054), Service.PLANNER, edited(2054, book ->
                book.getSheet("Kế hoạch").getRow(9).getCell(1).setBlank())).status()).isEqualTo(428);
    }

    @Test
    void aPlanInForceGoesOutInEachVersionAndIsNotChangedByAWorkbook() {
        draft(2055);
        var file = bytes(service.file(workbook(2055), Service.PLANNER).body());
        service.post("/api/v1/plans/lai-thieu-2055:put-in-force", Service.LEADER, null);

        assertThat(service.file(workbook(2055), Service.ANALYST).statusCode()).isEqualTo(200);
        assertThat(service.file("/api/v1/plans/lai-thieu-2055/versions/2/plan.xlsx", Service.ANALYST).statusCode())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/plans/lai-thieu-2055/versions/3/plan.xlsx", Service.ANALYST).status()).isEqualTo(404);
        assertThat(service.putFile(workbook(2055), Service.PLANNER, file, "If-Match", "\"2\"").status()).isEqualTo(409);
    }

    @Test
    void theWorkbookOfAnotherYearMakesANewDraft() throws IOException {
        draft(2059);
        var file = edited(2059, book -> {
            book.getSheet("Kế hoạch").getRow(0).getCell(1).setCellValue("lai-thieu-2060");
            book.getSheet("Kế hoạch").getRow(2).getCell(1).setCellValue(2060);
            var components = book.getSheet("Thành phần");
            for (int column = 4; column < components.getRow(0).getLastCellNum(); column++) {
                components.getRow(0).getCell(column).setCellValue("%02d/2059".formatted(column - 3));
            }
        });

        var asked = service.sendFile("POST", "/api/v1/plans?dryRun=true", Service.PLANNER, file);
        var made = service.sendFile("POST", "/api/v1/plans", Service.PLANNER, file);
        var again = service.sendFile("POST", "/api/v1/plans", Service.PLANNER, file);

        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo("/api/v1/plans/lai-thieu-2060");
        assertThat(again.errors()).containsExactly("/id plan-exists");
        assertThat(service.sendFile("POST", "/api/v1/plans", Service.LEADER, file).status()).isEqualTo(403);
        assertThat(service.sendFile("POST", "/api/v1/plans", Service.PLANNER, edited(2059, book ->
                book.getSheet("Kế hoạch").getRow(2).getCell(1).setCellValue("năm sau"))).cells())
                .containsExactly("Kế hoạch!B3 not-a-number");
    }

    @Test
    void theContentOfAnAmendmentIsEditedInItsWorkbook() throws IOException {
        var plan = draft(2061);
        service.post("/api/v1/plans/lai-thieu-2061:put-in-force", Service.LEADER, null);
        var address = "/api/v1/plans/lai-thieu-2061/amendment";
        assertThat(service.file(address + ".xlsx", Service.PLANNER).statusCode()).isEqualTo(404);
        service.send("PUT", address, Service.PLANNER, Samples.amendmentOf((ObjectNode) plan).toString(),
                Map.of("If-None-Match", "*"));
        var out = service.file(address + ".xlsx", Service.PLANNER);
        var changed = edited(out, book -> book.getSheet(TARGETS).getRow(1).getCell(3).setCellValue("Thu ngân sách"));
        var wrong = edited(out, book -> book.getSheet(TARGETS).getRow(3).getCell(2).setCellFormula("1+1"));

        var refused = service.putFile(address + ".xlsx", Service.PLANNER, wrong);
        var asked = service.putFile(address + ".xlsx?dryRun=true", Service.PLANNER, changed);
        var replaced = service.putFile(address + ".xlsx", Service.PLANNER, changed);

        assertThat(out.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"lai-thieu-2061-amendment-v1.xlsx\"");
        assertThat(refused.cells()).containsExactly("Chỉ tiêu!C4 formula-cell");
        assertThat(asked.body().at("/plan/sections/0/targets/0/title").asString()).isEqualTo("Thu ngân sách");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.etag()).isEqualTo("\"2\"");
        assertThat(replaced.body().at("/plan/sections/0/targets/0/title").asString()).isEqualTo("Thu ngân sách");
        assertThat(replaced.body().at("/decision/number").asString()).isEqualTo("12/NQ-HĐND");
        assertThat(service.putFile(address + ".xlsx", Service.PLANNER, changed).status()).isEqualTo(412);
        assertThat(service.file(address + ".xlsx", Service.ANALYST).statusCode()).isEqualTo(404);
        assertThat(service.putFile(address + ".xlsx", Service.LEADER, changed).status()).isEqualTo(403);
    }

    @Test
    void thePlanIsADocumentInEachVersionForWhoeverMayReadIt() throws IOException {
        draft(2058);
        var draft = service.file(document("lai-thieu-2058"), Service.PLANNER);
        var hidden = service.file(document("lai-thieu-2058"), Service.ANALYST);
        service.post("/api/v1/plans/lai-thieu-2058:put-in-force", Service.LEADER, null);
        var inForce = service.file(document("lai-thieu-2058"), Service.ANALYST);

        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.headers().firstValue("Content-Type")).contains(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(draft.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"lai-thieu-2058-v1.docx\"");
        assertThat(text(draft.body())).contains("DỰ THẢO", "Thu ngân sách so với chỉ tiêu trên giao",
                "Công chức Tài chính - Kế toán");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(inForce.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(text(inForce.body())).contains("Phiên bản 2, áp dụng từ ngày").doesNotContain("DỰ THẢO");
        assertThat(service.file("/api/v1/plans/lai-thieu-2058/versions/2/plan.docx", Service.ANALYST).statusCode())
                .isEqualTo(200);
        assertThat(service.file("/api/v1/plans/lai-thieu-2058/versions/3/plan.docx", Service.ANALYST).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextThatNoCellHoldsIsNotCutShort() {
        var plan = Samples.planOf(2056);
        Samples.target(plan, "KT-1.a").put("note", "x".repeat(40_000));
        service.post("/api/v1/plans", Service.PLANNER, plan.toString());

        var refused = service.get(workbook(2056), Service.PLANNER);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("not-for-a-workbook");
        assertThat(refused.cells()).containsExactly("Chỉ tiêu!AQ2 text-too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x              | 415 | file-kind-unknown
            %PDF-1.7       | 415 | file-kind-unknown
            PK\u0003\u0004 rubbish | 422 | file-unreadable
            """)
    void whatIsNoWorkbookIsToldSo(String content, int status, String code) {
        draft(2057);

        var refused = service.putFile(workbook(2057), Service.PLANNER, bytes(content));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().get("code").asString()).isEqualTo(code);
    }

    @Test
    void tooLargeAFileIsNotTaken() {
        assertThat(service.putFile(workbook(2057), Service.PLANNER, new byte[(1 << 20) + 1]).status()).isEqualTo(413);
    }

    private JsonNode draft(int year) {
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(year).toString());
        return service.get("/api/v1/plans/lai-thieu-" + year, Service.PLANNER).body();
    }

    private static String workbook(int year) {
        return "/api/v1/plans/lai-thieu-" + year + "/plan.xlsx";
    }

    private static String document(String plan) {
        return "/api/v1/plans/" + plan + "/plan.docx";
    }

    private static String text(String document) throws IOException {
        try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes(document))))) {
            return words.getText();
        }
    }

    private byte[] edited(int year, Consumer<XSSFWorkbook> hand) throws IOException {
        return edited(service.file(workbook(year), Service.PLANNER), hand);
    }

    private static byte[] edited(HttpResponse<String> file, Consumer<XSSFWorkbook> hand) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(file.body())))) {
            hand.accept(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static int column(org.apache.poi.ss.usermodel.Sheet sheet, String heading) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
