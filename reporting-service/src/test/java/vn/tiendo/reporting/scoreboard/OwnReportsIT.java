package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A target about the reports themselves, from the events that tell how departments report. */
class OwnReportsIT extends RunningService {

    private static final String ANALYST = TestIssuer.shared().token("lan", "thuan-an", null, "analyst");
    private static final String CHANGED = "vn.tiendo.measurement.punctuality-changed.v1";

    private static Broker broker;

    private final Reader reader;
    private final String plan = "r" + UUID.randomUUID().toString().substring(0, 13);
    private final String board = "/api/v1/scoreboards/" + plan;

    OwnReportsIT(@LocalServerPort int port) {
        reader = new Reader(port);
    }

    @BeforeAll
    static void open() {
        broker = new Broker();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    /** Two thirds of the reports on time; F is reported by the two departments, and moves the cut to February. */
    private void inForce() {
        broker.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
                {"id":"%s","unit":"lai-thieu","unitPath":["thuan-an","lai-thieu"],"year":2024,"title":"Kế hoạch năm 2024","version":1,
                 "putInForceAt":"2024-01-02T00:00:00Z","departments":[{"id":"cong-an","name":"Công an"},{"id":"van-phong","name":"Văn phòng"}],
                 "sections":[{"id":"CC","number":"1","title":"Cải cách","targets":[
                 {"id":"R","number":"1","title":"Báo cáo đúng hạn","unitOfMeasure":"%%","measure":"NONE","responsible":"van-phong",
                  "rule":{"kind":"AT_LEAST","bound":{"value":66}},"measuredFrom":{"share":"PUNCTUALITY"}},
                 {"id":"F","number":"2","title":"Số hộ","measure":"NUMBER","frequency":"MONTHLY","responsible":"cong-an",
                  "reporting":["cong-an","van-phong"],"rule":{"kind":"AT_LEAST","bound":{"value":10}}}]}]}""".formatted(plan));
        String report = plan + "/cong-an/2024-M02";
        broker.event("tiendo.submissions.v1", plan, "vn.tiendo.measurement.submission-approved.v1", report, 3, """
                {"id":"%s","plan":"%s","unit":"lai-thieu","department":"cong-an","period":"2024-M02","state":"APPROVED",
                 "submittedAt":"2024-02-15T00:00:00Z","late":false,"version":3,
                 "figures":[{"target":"F","revision":1,"value":{"kind":"NUMBER","number":12}}]}""".formatted(report, plan));
    }

    private void told(String department, int version, String reports) {
        told(CHANGED, department, version, reports);
    }

    /** @param reports of January and February: + on time, - late */
    private void told(String type, String department, int version, String reports) {
        StringBuilder periods = new StringBuilder();
        for (int i = 0; i < reports.length(); i++) {
            periods.append(i == 0 ? "" : ",").append("""
                    {"period":"2024-M0%d","dueOn":"2024-0%d-15","handedIn":true,"onTime":%s,"approved":false}"""
                    .formatted(i + 1, i + 1, reports.charAt(i) == '+'));
        }
        broker.event("tiendo.punctuality.v1", plan, type, plan + "/" + department, version, """
                {"plan":"%s","unit":"lai-thieu","department":"%s","year":2024,"due":%d,"periods":[%s],"version":%d}"""
                .formatted(plan, department, reports.length(), periods, version));
    }

    @Test
    void itIsMeasuredFromWhatIsToldOfTheReportsInWhateverOrder() {
        inForce();
        told("cong-an", 3, "++");
        told("van-phong", 2, "-");
        told("cong-an", 2, "-");
        told("cong-an", 3, "++");

        reader.until(board, null, "R", "EXCEEDED");
        Answer answer = await().atMost(Duration.ofSeconds(30)).until(() -> reader.get(board, null),
                told -> told.row("R").at("/verdict/figures").size() == 2);

        assertThat(answer.row("R").at("/verdict/attained").decimalValue()).isEqualByComparingTo("66.666667");
        assertThat(answer.row("R").at("/verdict/figures").valueStream().map(used -> used.get("submission").asString() + " "
                + used.get("revision").asInt())).containsExactly(plan + "/cong-an/2024-M02 3", plan + "/van-phong/2024-M01 2");
        assertThat(answer.row("R").at("/history").valueStream().map(point -> point.get("value").asString())).containsExactly("50", "100");
    }

    @Test
    void whatCannotBeReadOrIsOfAnotherVersionStopsNothing() {
        inForce();
        told("vn.tiendo.measurement.punctuality-changed.v2", "cong-an", 9, "--");
        broker.event("tiendo.punctuality.v1", plan, CHANGED, plan + "/cong-an", 8, "{\"plan\":\"" + plan + "\",\"department\":\"cong-an\","
                + "\"periods\":[{\"period\":\"in February\"}]}");
        told("cong-an", 1, "++");

        assertThat(reader.until(board, null, "R", "EXCEEDED").row("R").at("/verdict/figures/0/revision").asInt()).isEqualTo(1);
    }

    @Test
    void itIsTakenApartAndKnownAsItWas() {
        inForce();
        reader.until(board, null, "R", "NOT_DUE");
        told("cong-an", 1, "++");
        String between = reader.until(board, null, "R", "EXCEEDED").body().get("updatedAt").asString();
        told("cong-an", 2, "--");
        reader.until(board, null, "R", "OFF_TRACK");

        JsonNode explained = reader.post("/api/v1/verdicts:explain", ANALYST, "{\"plan\":\"" + plan + "\",\"target\":\"R\"}").body();

        assertThat(explained.get("agrees").booleanValue()).as("%s", explained.get("differences")).isTrue();
        assertThat(explained.at("/inputs/0/figure/value/numerator").asInt()).isZero();
        assertThat(explained.at("/inputs/0/figure/value/denominator").asInt()).isEqualTo(2);
        assertThat(reader.get(board + "?asOf=" + between, null).status("R")).isEqualTo("EXCEEDED");
        assertThat(reader.get(board + "?asOf=2999-01-01", null).body().get("sections"))
                .isEqualTo(reader.get(board, null).body().get("sections"));
    }
}
