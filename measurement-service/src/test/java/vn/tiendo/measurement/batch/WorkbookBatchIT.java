package vn.tiendo.measurement.batch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Objects;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Figures of many departments and periods in one workbook. */
@MeasurementIT
class WorkbookBatchIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** In bytes. */
    private static final int LARGEST = 10 << 20;
    private static final String[] HEADINGS = {"plan", "department", "period", "target", "value"};

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private Api collector = new Api(0, null);

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        collector = Api.collector(port, "thu-thap-" + plan);
    }

    private byte[] workbook(Consumer<Sheet> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Lịch sử");
            row(sheet, 0, HEADINGS);
            fill.accept(sheet);
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private void figure(Sheet sheet, int at, String department, String period, String target, double value) {
        row(sheet, at, plan, department, period, target).createCell(4).setCellValue(value);
    }

    private Answer send(byte[] file) {
        return collector.post("/api/v1/batches", file, "Content-Type", XLSX);
    }

    @Test
    void eachSubmissionOfItIsFiledAsItWouldBeFromCsv() {
        Answer sent = send(workbook(sheet -> {
            figure(sheet, 1, "dia-chinh", "2024-M05", "N", 50.125);
            figure(sheet, 2, "dia-chinh", "2024-M06", "N", 55);
            figure(sheet, 3, "cong-an", "2024-M06", "O", 0);
        }));

        JsonNode ended = Batches.ended(collector, sent);
        assertThat(ended.at("/state").asString()).isEqualTo("DONE");
        assertThat(ended.at("/door").asString()).isEqualTo("XLSX");
        assertThat(ended.at("/submissions/filed").asInt()).isEqualTo(3);
        assertThat(collector.get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M05").json().at("/figures/0/value/number").decimalValue())
                .isEqualByComparingTo("50.125");
    }

    @Test
    void whatIsWrongIsToldByItsCell() {
        Answer sent = send(workbook(sheet -> {
            figure(sheet, 1, "dia-chinh", "2024-M05", "N", 50);
            row(sheet, 3, plan, "dia-chinh", "2024-M06", "N", "năm mươi");
        }));

        assertThat(Batches.ended(collector, sent).at("/submissions/refused").asInt()).isEqualTo(1);
        JsonNode error = collector.get(sent.header("Location") + "/errors").json().at("/items/0");
        assertThat(error.at("/code").asString()).isEqualTo("not-a-number");
        assertThat(error.at("/sheet").asString()).isEqualTo("Lịch sử");
        assertThat(error.at("/cell").asString()).isEqualTo("E4");
    }

    @Test
    void nothingIsTakenOfOneWithRowsThatNobodySees() {
        JsonNode ended = Batches.ended(collector, send(workbook(sheet -> {
            figure(sheet, 1, "dia-chinh", "2024-M05", "N", 50);
            figure(sheet, 2, "dia-chinh", "2024-M06", "N", 55);
            sheet.getRow(2).setZeroHeight(true);
        })));

        assertThat(ended.at("/state").asString()).isEqualTo("BROKEN");
        assertThat(ended.at("/broken/0/code").asString()).isEqualTo("hidden-row");
        assertThat(ended.at("/broken/0/cell").asString()).isEqualTo("A3");
        assertThat(ended.at("/submissions/filed").asInt()).isZero();
    }

    @Test
    void whatIsNoWorkbookBreaksIt() {
        JsonNode ended = Batches.ended(collector, send("plan,department".getBytes(UTF_8)));

        assertThat(ended.at("/state").asString()).isEqualTo("BROKEN");
        assertThat(ended.at("/broken/0/code").asString()).isEqualTo("file-kind-unknown");
    }

    @Test
    void oneThatIsLargerThanCanBeReadIsNotTaken() throws IOException {
        assertThat(announced(LARGEST + 1)).startsWith("HTTP/1.1 413");
        assertThat(send(new byte[LARGEST]).status()).isEqualTo(202);
    }

    /** What is answered before any of it is sent. */
    private String announced(int length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port); BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /api/v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + XLSX
                    + "\r\nAuthorization: Bearer " + collector.token() + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(UTF_8));
            return Objects.requireNonNull(in.readLine());
        }
    }

    @Test
    void aWorkbookWithoutRowsOfFiguresBreaksIt() {
        JsonNode ended = Batches.ended(collector, send(workbook(sheet -> sheet.removeRow(sheet.getRow(0)))));

        assertThat(ended.at("/broken/0/code").asString()).isEqualTo("empty");
    }
}
