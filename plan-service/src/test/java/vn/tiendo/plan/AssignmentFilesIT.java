package vn.tiendo.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.Service.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A city hands figures to its wards in a workbook: it fills the one that it gets, and sends it back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentFilesIT {

    private static final String CITY = Service.token("planner-of-sheets", "city-of-sheets", "planner");
    private static final String FIGURES = "Số giao";
    private static final String HEAD = "Giao chỉ tiêu";
    private static final int FIRST = 3;
    private static final int SECOND = 4;

    private final Service service;

    AssignmentFilesIT(@LocalServerPort int port) {
        this.service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void aCityWithTwoWardsAndTwoIndicators() {
        service.put("/api/v1/units/city-of-sheets", CITY, Samples.unit("city-of-sheets", null));
        for (var ward : List.of("sheet-ward-1", "sheet-ward-2")) {
            service.put("/api/v1/units/" + ward, CITY,
                    Samples.ward().put("id", ward).put("parent", "city-of-sheets").toString());
        }
        for (var code : List.of("sheet-first", "sheet-second")) {
            var indicator = Files.JSON.createObjectNode().put("code", code).put("unitOfMeasure", "đồng");
            indicator.putObject("name").put("vi", "Thu " + code);
            service.put("/api/v1/indicators/" + code, CITY, indicator.toString());
        }
    }

    @Test
    void theTemplateHasTheWardsDownAndTheIndicatorsAcross() throws IOException {
        var out = service.file(address(2041), CITY);

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"assignments-city-of-sheets-2041.xlsx\"");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(out.body())))) {
            var figures = book.getSheet(FIGURES);
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheet(HEAD).getRow(0).getCell(1).getNumericCellValue()).isEqualTo(2041);
            assertThat(texts(figures, 0)).containsExactly("Mã đơn vị", "Tên", "Phiên bản", "Thu sheet-first (đồng) [sheet-first]",
                    "Thu sheet-second (đồng) [sheet-second]");
            assertThat(figures.getLastRowNum()).isEqualTo(2);
            assertThat(figures.getRow(1).getCell(0).getStringCellValue()).isEqualTo("sheet-ward-1");
            assertThat(figures.getRow(1).getCell(FIRST)).isNull();
        }
    }

    @Test
    void whatWasFilledInIsAssignedAndStandsInTheNextFile() throws IOException {
        var filled = edited(2042, book -> {
            cell(book, 1, FIRST).setCellValue(500.5);
            cell(book, 2, SECOND).setCellValue("1.234,5");
            book.getSheet(HEAD).getRow(1).getCell(1).setCellValue("QĐ 4000/QĐ-UBND");
        });

        var asked = send("?dryRun=true", filled);
        var stored = send("", filled);
        var again = send("", edited(2042, book -> { }));

        assertThat(told(asked)).containsExactly("Số giao!D2 assigned", "Số giao!E3 assigned");
        assertThat(asked.body().at("/items/0/value").decimalValue()).isEqualByComparingTo("500.5");
        assertThat(told(stored)).containsExactly("Số giao!D2 assigned", "Số giao!E3 assigned");
        assertThat(told(again)).containsExactly("Số giao!D2 unchanged", "Số giao!E3 unchanged");
        assertThat(kept(2042)).containsExactly("sheet-ward-1 sheet-first 500.5 QĐ 4000/QĐ-UBND",
                "sheet-ward-2 sheet-second 1234.5 QĐ 4000/QĐ-UBND");
    }

    @Test
    void everythingThatIsWrongIsToldByCellAndNothingIsStored() throws IOException {
        var wrong = edited(2043, book -> {
            var figures = book.getSheet(FIGURES);
            cell(book, 1, FIRST).setCellFormula("1+1");
            cell(book, 1, SECOND).setCellValue("nhiều");
            cell(book, 2, FIRST).setCellValue("1,234.5");
            cell(book, 2, SECOND).setCellValue(7);
            figures.createRow(3).createCell(0).setCellValue("nowhere");
            figures.getRow(3).createCell(FIRST).setCellValue(1);
            figures.getRow(3).createCell(SECOND).setCellValue(2);
            figures.createRow(4).createCell(0).setCellValue("sheet-ward-2");
            figures.getRow(4).createCell(SECOND).setCellValue(8);
            figures.createRow(5).createCell(FIRST).setCellValue(9);
        });

        var refused = send("", wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.cells()).containsExactlyInAnyOrder("Số giao!D2 formula-cell", "Số giao!E2 not-a-number",
                "Số giao!D3 not-a-number", "Số giao!A4 unknown-unit", "Số giao!E5 assigned-twice", "Số giao!A6 required");
        assertThat(kept(2043)).isEmpty();
    }

    @Test
    void whatCanBeIsStoredWhenThatIsAskedFor() throws IOException {
        var some = edited(2044, book -> {
            cell(book, 1, FIRST).setCellValue(1);
            cell(book, 1, SECOND).setCellValue("một");
            cell(book, 2, FIRST).setCellValue(2);
            cell(book, 2, 0).setCellValue("nowhere");
        });

        var answer = send("?mode=partial", some);

        assertThat(told(answer)).containsExactly("Số giao!D2 assigned", "Số giao!E2 refused Số giao!E2 not-a-number",
                "Số giao!D3 refused Số giao!A3 unknown-unit");
        assertThat(kept(2044)).containsExactly("sheet-ward-1 sheet-first 1 ");
    }

    @Test
    void anOldFileBringsNothingBack() throws IOException {
        var old = edited(2045, book -> cell(book, 1, FIRST).setCellValue(1));
        send("", edited(2045, book -> cell(book, 1, FIRST).setCellValue(2)));

        var refused = send("", old);
        var partial = send("?mode=partial", old);

        assertThat(refused.cells()).containsExactly("Số giao!C2 other-version");
        assertThat(told(partial)).containsExactly("Số giao!D2 refused Số giao!C2 other-version");
        assertThat(kept(2045)).containsExactly("sheet-ward-1 sheet-first 2 ");
    }

    @Test
    void sheetsAndHeadingsThatAreNotKnownAreRefused() throws IOException {
        assertThat(send("", edited(2046, book -> book.setSheetName(1, "Bảng 1"))).cells())
                .containsExactly("Bảng 1 unknown-sheet", "Số giao sheet-missing");
        assertThat(send("", edited(2046, book -> cell(book, 0, FIRST).setCellValue("Thu ngân sách"))).cells())
                .containsExactly("Số giao!D1 unknown-column");
        assertThat(send("", edited(2046, book -> book.getSheet(HEAD).getRow(0).getCell(1).setBlank())).cells())
                .containsExactly("Giao chỉ tiêu!B1 required");
        assertThat(send("", edited(2046, book -> book.getSheet(HEAD).getRow(0).getCell(1).setCellValue("năm nay"))).cells())
                .containsExactly("Giao chỉ tiêu!B1 not-a-number");
        assertThat(send("?mode=partial", edited(2046, book -> {
            cell(book, 0, FIRST).setCellValue("[khong-co]");
            cell(book, 1, FIRST).setCellValue(1);
        })).body().at("/items/0/errors/0").toString()).contains("unknown-indicator", "\"cell\":\"D1\"");
        assertThat(send("", edited(2046, book -> { })).status()).isEqualTo(422);
        assertThat(send("", bytes("x")).status()).isEqualTo(415);
    }

    @Test
    void onlyWhoPlansForAUnitAboveGetsTheFileOrSendsIt() throws IOException {
        var file = edited(2047, book -> cell(book, 1, FIRST).setCellValue(1));

        assertThat(service.get(address(2047), Service.token("a", "city-of-sheets", "analyst")).body().get("code").asString())
                .isEqualTo("role-required");
        assertThat(service.get(address(2047) + "&unit=city-of-sheets", Service.CITY_PLANNER).body().get("code").asString())
                .isEqualTo("other-unit");
        assertThat(service.get(address(2047) + "&unit=nowhere", CITY).status()).isEqualTo(404);
        assertThat(service.get("/api/v1/assignments/assignments.xlsx", CITY).status()).isEqualTo(400);
        assertThat(service.putFile("/api/v1/assignments/assignments.xlsx", Service.CITY_PLANNER, file).body().get("code")
                .asString()).isEqualTo("other-unit");
        assertThat(kept(2047)).isEmpty();
    }

    private static String address(int year) {
        return "/api/v1/assignments/assignments.xlsx?year=" + year;
    }

    private Answer send(String query, byte[] file) {
        return service.putFile("/api/v1/assignments/assignments.xlsx" + query, CITY, file);
    }

    private byte[] edited(int year, Consumer<XSSFWorkbook> hand) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(service.file(address(year), CITY).body())))) {
            hand.accept(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static Cell cell(XSSFWorkbook book, int row, int column) {
        return book.getSheet(FIGURES).getRow(row)
                .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static List<String> texts(Sheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .map(each -> each.getStringCellValue()).toList();
    }

    /** Cell and outcome of each figure, cell and code of each error. */
    private static List<String> told(Answer answer) {
        return answer.body().get("items").valueStream().map(each -> place(each) + " " + each.get("outcome").asString()
                + each.path("errors").valueStream().map(error -> " " + place(error) + " " + error.get("code").asString())
                        .reduce("", String::concat)).toList();
    }

    private static String place(JsonNode of) {
        return of.get("sheet").asString() + "!" + of.get("cell").asString();
    }

    private List<String> kept(int year) {
        return service.get("/api/v1/assignments?year=" + year, CITY).body().get("items").valueStream()
                .flatMap(unit -> unit.get("assignments").valueStream().map(each -> unit.get("unit").asString() + " "
                        + each.get("indicator").asString() + " " + each.get("value").asString() + " "
                        + each.path("source").asString(""))).toList();
    }

    private static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
