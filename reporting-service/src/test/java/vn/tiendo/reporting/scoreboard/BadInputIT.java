package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a year brings that nobody planned for, from the events to the scoreboard. */
class BadInputIT extends RunningService {

    private static final String FLOOR = "\"unitOfMeasure\":\"%\",\"measure\":\"RATIO\",\"rule\":{\"kind\":\"AT_LEAST\",\"bound\":{\"value\":90}}";
    private static final String COUNTED = "\"measure\":\"NUMBER\",\"unitOfMeasure\":\"hộ\",\"rule\":{\"kind\":\"AT_LEAST\",\"bound\":{\"value\":100}}";
    private static final String CUT = "\"measure\":\"NUMBER\",\"rule\":{\"kind\":\"CHANGE_FROM\",\"direction\":\"DECREASE\","
            + "\"by\":\"PERCENT\",\"atLeast\":{\"value\":30}}";
    private static final String ASSIGNED = "\"measure\":\"NUMBER\",\"rule\":{\"kind\":\"MEET_ASSIGNED\",\"indicator\":\"x\",\"percent\":{\"value\":100}}";

    private static Broker broker;

    private final Reader reader;
    private final String plan = "b" + UUID.randomUUID().toString().substring(0, 13);
    private final String board = "/api/v1/scoreboards/" + plan;

    BadInputIT(@LocalServerPort int port) {
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

    private void inForce(String target) {
        inForce(1, "2024-01-01", "cong-an", target);
    }

    private void inForce(int version, String effectiveFrom, String reporting, String target) {
        broker.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, version, """
                {"id":"%s","unit":"lai-thieu","unitPath":["thuan-an","lai-thieu"],"year":2024,"title":"Kế hoạch năm 2024","version":%d,
                 "putInForceAt":"2024-01-02T00:00:00Z","effectiveFrom":"%s",
                 "departments":[{"id":"cong-an","name":"Công an"},{"id":"van-phong","name":"Văn phòng"}],
                 "sections":[{"id":"S","number":"1","title":"Lĩnh vực","targets":[{"id":"T","number":"1","title":"Chỉ tiêu T",
                 "frequency":"MONTHLY","responsible":"%s",%s}]}]}""".formatted(plan, version, effectiveFrom, reporting, target));
    }

    private void reports(String department, String month, int sequence, int revision, String value) {
        String id = plan + "/" + department + "/2024-" + month;
        broker.event("tiendo.submissions.v1", plan, "vn.tiendo.measurement.submission-approved.v1", id, sequence, """
                {"id":"%s","plan":"%s","unit":"lai-thieu","department":"%s","period":"2024-%s","state":"APPROVED",
                 "submittedAt":"2024-02-15T00:00:00Z","late":false,"version":%d,
                 "figures":[{"target":"T","revision":%d,"value":{%s}}]}""".formatted(id, plan, department, month, sequence, revision, value));
    }

    private static String ratio(int numerator, int denominator) {
        return "\"kind\":\"RATIO\",\"numerator\":" + numerator + ",\"denominator\":" + denominator;
    }

    private static String number(int number) {
        return "\"kind\":\"NUMBER\",\"number\":" + number;
    }

    private Answer until(String status) {
        return reader.until(board, null, "T", status);
    }

    @Test
    void aCorrectedCorrectionStandsInItsLastRevision() {
        inForce(COUNTED);
        reports("cong-an", "M01", 3, 1, number(120));
        reports("cong-an", "M01", 9, 3, number(70));
        reports("cong-an", "M01", 6, 2, number(110));

        Answer answer = until("OFF_TRACK");

        assertThat(answer.row("T").at("/verdict/figures/0/revision").asInt()).isEqualTo(3);
        assertThat(answer.row("T").at("/verdict/attained").asInt()).isEqualTo(70);
    }

    @Test
    void aDenominatorOfZeroIsNotApplicableAndHasNoPartInTheAttainment() {
        inForce(FLOOR);
        reports("cong-an", "M01", 3, 1, ratio(0, 0));

        Answer answer = until("NOT_APPLICABLE");

        assertThat(answer.row("T").at("/verdict/attained").isNull()).isTrue();
        assertThat(answer.body().at("/summary/attainment/weight").asInt()).isZero();
    }

    @Test
    void aMissingOrAZeroBaselineIsNotAssessable() {
        inForce(CUT);
        reports("cong-an", "M01", 3, 1, number(50));
        assertThat(until("NOT_ASSESSABLE").row("T").at("/verdict/explanation/vi").asString()).startsWith("Chưa có mốc so sánh");
        inForce(2, "2024-01-01", "cong-an", CUT + ",\"baseline\":{\"value\":0}");
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get(board, null).row("T"), row ->
                row.at("/verdict/explanation/vi").asString().startsWith("Mốc so sánh bằng 0"));
        inForce(3, "2024-01-01", "cong-an", CUT + ",\"baseline\":{\"value\":80}");

        assertThat(until("EXCEEDED").row("T").at("/verdict/attained").decimalValue()).isEqualByComparingTo("37.5");
    }

    @Test
    void aFigureThatIsAssignedInNovemberJudgesTheWholeYear() {
        inForce(ASSIGNED);
        reports("cong-an", "M10", 3, 1, number(50));
        until("NOT_ASSESSABLE");

        inForce(2, "2024-01-01", "cong-an", ASSIGNED + ",\"assigned\":{\"value\":40}");

        assertThat(until("EXCEEDED").row("T").at("/verdict/required").asInt()).isEqualTo(40);
        assertThat(reader.get(board + "?period=2024-M10", null).status("T")).isEqualTo("EXCEEDED");
    }

    @Test
    void figuresOfAnotherKindSayNothing() {
        inForce(FLOOR);
        reports("cong-an", "M01", 3, 1, "\"kind\":\"RATING\",\"grade\":\"Tốt\"");
        Answer answer = until("NO_DATA");
        reports("cong-an", "M02", 3, 1, ratio(95, 100));

        assertThat(answer.row("T").at("/verdict/figures")).isEmpty();
        assertThat(until("EXCEEDED").row("T").at("/verdict/figures")).hasSize(1);
    }

    @Test
    void whatIsHandedOverInMidYearIsNeitherLostNorCountedTwice() {
        inForce(COUNTED + ",\"aggregation\":\"LAST\"");
        reports("cong-an", "M06", 3, 1, number(60));
        inForce(2, "2024-07-01", "van-phong", COUNTED + ",\"aggregation\":\"LAST\"");
        until("OFF_TRACK");
        reports("van-phong", "M07", 3, 1, number(105));

        Answer after = until("EXCEEDED");

        assertThat(after.row("T").at("/verdict/attained").asInt()).isEqualTo(105);
        assertThat(reader.get(board + "?period=2024-M06", null).row("T").at("/verdict/attained").asInt()).isEqualTo(60);
    }
}
