package vn.tiendo.reporting.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class ReportIT extends RunningService {

    private static final OpenApi API = OpenApi.of(Contracts.OWN.resolve("openapi.yaml"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REVIEWER = TestIssuer.shared().token("binh", "lai-thieu", null, "reviewer");

    private static PlanEvents events;

    private final String plan = "r" + UUID.randomUUID().toString().substring(0, 13);
    private final String wish = "{\"plan\":\"" + plan + "\",\"period\":\"2024-S1\",\"kind\":\"SIX_MONTH\"}";
    private final int port;

    ReportIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    static void open() {
        events = new PlanEvents("lai-thieu");
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void aReportStandsOnWhatWasApprovedWhenItWasMadeWhateverComesLater() throws Exception {
        given(962);
        JsonNode first = json(post(wish, REVIEWER), 201);
        byte[] document = document(first, "docx").body();

        events.approved(plan, 3, "2024-M06", 980);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("MET"));
        JsonNode second = json(post(wish, REVIEWER), 201);

        assertThat(document(first, "docx").body()).isEqualTo(document);
        assertThat(first.at("/input/sections/0/rows/0/attained").decimalValue()).isEqualByComparingTo("96.2");
        assertThat(second.at("/input/sections/0/rows/0/attained").decimalValue()).isEqualByComparingTo("98");
        assertThat(second.get("sha256")).isNotEqualTo(first.get("sha256"));
        assertThat(json(get("/" + first.get("id").asString(), REVIEWER), 200)).isEqualTo(first);
    }

    @Test
    void thePageTellsTheVerdictTheExplanationAndTheGaps() throws Exception {
        given(962);

        HttpResponse<byte[]> page = document(json(post(wish, REVIEWER), 201), "html");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains(
            "Nghị quyết số 34/NQ-HĐND ngày 28 tháng 12 năm 2023 của Hội đồng nhân dân phường Lái Thiêu",
            "3.2. Hộ &lt;b&gt;thu gom&lt;/b&gt; rác &amp; phân loại: thực hiện 96,2\u00a0% (kế hoạch ≥\u00a098\u00a0%)",
            "đánh giá: đúng tiến độ. Địa chính giải trình: (tháng 6/2024) hộ mới chuyển đến chưa đăng ký.",
            "Địa chính: tháng 1/2024, tháng 2/2024, tháng 3/2024, tháng 4/2024, tháng 5/2024 (đã nộp 1/6).",
            "Địa chính: 1 báo cáo.", "DỰ THẢO");
    }

    @Test
    void aPlanWithoutAnyApprovedFigureIsReportedAsThat() throws Exception {
        events.inForce(plan);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("NOT_DUE"));

        JsonNode report = json(post(wish, REVIEWER), 201);

        assertThat(report.at("/input/sections/0/rows/0/status").asString()).isEqualTo("NO_DATA");
        assertThat(new String(document(report, "html").body(), StandardCharsets.UTF_8)).contains("có 0/1 chỉ tiêu đạt và vượt", "1 chỉ tiêu chưa có số liệu",
            "báo cáo đầy đủ số liệu để đánh giá");
        assertThat(document(report, "docx").body()).startsWith('P', 'K');
        assertThat(document(report, "pdf").body()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void oneThatIsAskedForInEnglishIsSoInEveryFormat() throws Exception {
        given(962);

        JsonNode report = json(post(wish.replace("}", ",\"language\":\"EN\"}"), REVIEWER), 201);

        assertThat(report.get("language").asString()).isEqualTo("EN");
        assertThat(new String(document(report, "html").body(), StandardCharsets.UTF_8)).contains("lang=\"en-US\"", "DRAFT",
            "attained 96.2\u00a0% (plan ≥\u00a098\u00a0%)", "Địa chính explains: (June 2024)");
        assertThat(new String(document(report, "csv").body(), StandardCharsets.UTF_8)).startsWith("Section,No.,").contains("On track");
        assertThat(json(post(wish.replace("}", ",\"language\":\"FR\"}"), REVIEWER), 422).at("/errors/0/pointer").asString())
            .isEqualTo("/language");
    }

    @Test
    void aReportOnASectionIsAskedForWithIt() throws Exception {
        given(962);
        String thematic = wish.replace("2024-S1", "2024-M06").replace("SIX_MONTH", "THEMATIC");

        JsonNode report = json(post(thematic.replace("}", ",\"section\":\"KT\"}"), REVIEWER), 201);

        assertThat(new String(document(report, "html").body(), StandardCharsets.UTF_8)).contains(
            "BÁO CÁO CHUYÊN ĐỀ", "lĩnh vực kinh tế 6 tháng đầu năm 2024", "từ ngày 15/12/2023 đến ngày 14/6/2024");
        assertThat(json(post(thematic, REVIEWER), 422).at("/errors/0/code").asString()).isEqualTo("required");
        assertThat(json(post(thematic.replace("}", ",\"section\":\"XX\"}"), REVIEWER), 422).at("/errors/0/expected/0").asString())
            .isEqualTo("KT");
        assertThat(json(post(wish.replace("}", ",\"section\":\"KT\"}"), REVIEWER), 422).at("/errors/0/pointer").asString())
            .isEqualTo("/section");
    }

    @Test
    void theFiguresComeAsATable() throws Exception {
        given(962);
        JsonNode report = json(post(wish, REVIEWER), 201);

        String csv = new String(document(report, "csv").body(), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("Lĩnh vực,STT,Mã,Chỉ tiêu,").contains("Lĩnh vực kinh tế,3.2,KT-3.2,",
            ",%,≥ 98 %,96.2,", "\"Địa chính, 2024-M06: Hộ mới chuyển đến chưa đăng ký\"");
        assertThat(document(report, "xlsx").body()).startsWith('P', 'K');
    }

    @Test
    void whatIsNoNumberIsInTheTablesInWords() throws Exception {
        events.done(plan, "2024-06-10");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("MET"));

        JsonNode report = json(post(wish, REVIEWER), 201);

        assertThat(new String(document(report, "html").body(), StandardCharsets.UTF_8)).contains(">Đã xong ngày 10/6/2024</td>");
        assertThat(new String(document(report, "csv").body(), StandardCharsets.UTF_8)).contains(",đã xong ngày 10/6/2024,");
    }

    @Test
    void whoMayNotReadAReportDoesNotLearnThatItExists() throws Exception {
        given(990);
        TestIssuer issuer = TestIssuer.shared();
        String id = "/" + json(post(wish, REVIEWER), 201).get("id").asString();

        JsonNode other = json(get(id, issuer.token("x", "di-an", null, "leader")), 404);
        JsonNode none = json(get("/" + UUID.randomUUID(), REVIEWER), 404);

        assertThat(other.get("code")).isEqualTo(none.get("code"));
        assertThat(other.get("detail")).isEqualTo(none.get("detail"));
        assertThat(get(id + "/document", issuer.token("c", "thuan-an", null, "supervisor")).statusCode()).isEqualTo(404);
        assertThat(get(id + "/document?format=odt", REVIEWER).statusCode()).isEqualTo(400);
    }

    @Test
    void whoMakesTriesToMakeOrTakesAwayAReportIsInTheAudit() throws Exception {
        given(990);
        String id = json(post(wish, REVIEWER), 201).get("id").asString();
        json(post(wish, TestIssuer.shared().token("o", "lai-thieu", "dia-chinh", "officer")), 403);
        document(json(get("/" + id, REVIEWER), 200), "docx");

        assertThat(audited(id, 2)).containsExactlyInAnyOrder("report.make binh DONE r-1", "report.export binh DONE r-1");
        assertThat(audited(plan, 1)).containsExactly("report.make o REFUSED role-required r-1");
    }

    private List<String> audited(String object, int count) {
        String path = "/api/v1/audit?object=" + object;
        String leader = TestIssuer.shared().token("dung", "lai-thieu", null, "leader");
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(
            () -> json(send(request(path, leader).GET()), 200).get("items").valueStream().map(ReportIT::line).toList(),
            lines -> lines.size() == count);
    }

    private static String line(JsonNode item) {
        return Stream.of("/action", "/actor/id", "/outcome", "/reason", "/origin/requestId")
            .map(pointer -> item.at(pointer).asString("")).filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    }

    @Test
    void everythingThatIsWrongWithARequestIsSaidAtOnce() throws Exception {
        given(990);

        String wrong = "{\"period\":\"2024-X2\",\"kind\":\"NO_SUCH\",\"number\":0,\"colour\":1}";
        JsonNode problem = json(post(wrong, REVIEWER), 422);

        assertThat(problem.get("errors").valueStream().map(error -> error.get("pointer").asString()))
            .containsExactlyInAnyOrder("/plan", "/period", "/kind", "/number", "/colour");
        assertThat(code(wish.replace(plan, "no-such-plan"))).isEqualTo("unknown-plan");
        assertThat(code(wish.replace("2024-S1", "2025-S1"))).isEqualTo("period-not-in-plan");
        assertThat(post("{", REVIEWER).statusCode()).isEqualTo(400);
    }

    private void given(int numerator) {
        events.inForce(plan);
        events.approved(plan, 2, "2024-M06", numerator);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
            () -> !status().isEmpty() && !status().equals("NOT_DUE"));
    }

    private String status() throws Exception {
        HttpResponse<byte[]> board = send(request("/api/v1/scoreboards/" + plan, null).GET());
        return board.statusCode() == 200
            ? JsonMapper.shared().readTree(board.body()).at("/sections/0/targets/0/verdict/status").asString() : "";
    }

    private String code(String body) throws Exception {
        return json(post(body, REVIEWER), 422).at("/errors/0/code").asString();
    }

    private static JsonNode json(HttpResponse<byte[]> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<byte[]> document(JsonNode report, String format) throws Exception {
        HttpResponse<byte[]> document = get("/" + report.get("id").asString() + "/document?format=" + format, REVIEWER);
        assertThat(document.statusCode()).isEqualTo(200);
        return document;
    }

    private HttpResponse<byte[]> get(String path, @Nullable String token) throws Exception {
        return checked("GET", "/api/v1/reports" + path, send(request("/api/v1/reports" + path, token).GET()));
    }

    private HttpResponse<byte[]> post(String body, @Nullable String token) throws Exception {
        return checked("POST", "/api/v1/reports", send(request("/api/v1/reports", token)
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Every answer must be as openapi.yaml says. */
    private static HttpResponse<byte[]> checked(String method, String path, HttpResponse<byte[]> response) {
        API.check(method, path, response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
            new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.header("X-Request-Id", "r-1");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
