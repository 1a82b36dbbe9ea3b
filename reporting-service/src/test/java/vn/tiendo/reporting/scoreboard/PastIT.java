package vn.tiendo.reporting.scoreboard;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.level;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

/** What was known before, what changed since, how a target came to where it is, and what a verdict stands on. */
class PastIT extends RunningService {

    private static final String ANALYST = TestIssuer.shared().token("lan", "thuan-an", null, "analyst");

    private static Broker broker;

    private final Reader reader;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String approved = "/api/v1/scoreboards/" + plan.id();

    PastIT(@LocalServerPort int port) {
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

    /** January is met, then corrected to a miss; returns a moment between the two. */
    private String corrected() {
        broker.plan(plan);
        reader.until(approved, null, "KT-3.1", "NOT_DUE");
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 99, 100) + "," + level(1, 70) + "," + count(1, 0));
        String between = reader.until(approved, null, "KT-3.1", "EXCEEDED").body().get("updatedAt").asString();
        broker.submission(plan, "APPROVED", 6, "2024-M01", ratio(2, 60, 100) + "," + level(1, 70) + "," + count(1, 0));
        reader.until(approved, null, "KT-3.1", "OFF_TRACK");
        return between;
    }

    @Test
    void whatWasKnownAtAMomentStaysKnown() {
        String between = corrected();

        Answer then = reader.get(approved + "?asOf=" + between, null);

        assertThat(then.status("KT-3.1")).isEqualTo("EXCEEDED");
        assertThat(then.row("KT-3.1").at("/verdict/figures/0/revision").intValue()).isEqualTo(1);
        assertThat(reader.get(approved + "?asOf=2024-01-01", null).status()).isEqualTo(404);
        assertThat(reader.get(approved + "?asOf=" + between, null, "If-None-Match", String.valueOf(then.tag())).status())
                .isEqualTo(304);
    }

    @Test
    void nowIsTheLastMomentThatIsKnown() {
        corrected();

        JsonNode now = reader.get(approved, null).body();
        JsonNode asOf = reader.get(approved + "?asOf=2999-01-01", null).body();

        assertThat(asOf.get("sections")).isEqualTo(now.get("sections"));
        assertThat(asOf.get("summary")).isEqualTo(now.get("summary"));
        assertThat(asOf.get("departments")).isEqualTo(now.get("departments"));
    }

    @Test
    void aDayNamesTheLastMonthThatIsOver() {
        corrected();

        assertThat(reader.get(approved + "?validAt=2024-02-28", null).body().get("period").asString()).isEqualTo("2024-M01");
        assertThat(reader.get(approved + "?validAt=2024-02-29", null).body().get("period").asString()).isEqualTo("2024-M02");
        assertThat(reader.get(approved + "?validAt=2024-01-30", null).status("KT-3.1")).isEqualTo("NOT_DUE");
    }

    @Test
    void whatChangedSinceIsToldWithFiguresBeforeAndAfter() {
        String between = corrected();

        JsonNode changes = reader.get(approved + "/changes?since=" + between, null).body();

        assertThat(changes.get("verdicts").valueStream().map(one -> one.get("target").asString())).containsExactly("KT-3", "KT-3.1");
        assertThat(changes.at("/verdicts/1/before/status").asString()).isEqualTo("EXCEEDED");
        assertThat(changes.at("/verdicts/1/after/status").asString()).isEqualTo("OFF_TRACK");
        assertThat(changes.get("figures")).hasSize(1);
        assertThat(changes.at("/figures/0/before/value/numerator").intValue()).isEqualTo(99);
        assertThat(changes.at("/figures/0/after/value/numerator").intValue()).isEqualTo(60);
        assertThat(changes.at("/figures/0/departmentName").asString()).isEqualTo("Địa chính");
        assertThat(changes.at("/figures/0/title").asString()).isEqualTo("Chỉ tiêu KT-3.1");
        assertThat(reader.get(approved + "/changes?since=2999-01-01", null).status()).isEqualTo(400);
        assertThat(reader.get(approved + "/changes", null).body().at("/errors/0/code").asString()).isEqualTo("required");
    }

    @Test
    void aTargetHasAHistoryPeriodByPeriod() {
        corrected();
        broker.submission(plan, "APPROVED", 3, "2024-M02", ratio(1, 99, 100));
        reader.until(approved, null, "KT-3.1", "EXCEEDED");

        JsonNode history = reader.get(approved + "/targets/KT-3.1/history", null).body();

        assertThat(history.get("items").valueStream().map(item -> item.get("period").asString() + " " + item.get("status").asString()))
                .containsExactly("2024-M01 OFF_TRACK", "2024-M02 EXCEEDED");
        assertThat(history.at("/items/0/value").decimalValue()).isEqualByComparingTo("60");
        assertThat(history.at("/items/0/knownSince").asString()).isLessThan(history.at("/items/1/knownSince").asString());
        assertThat(reader.get(approved + "/targets/no-such/history", null).status()).isEqualTo(404);
    }

    @Test
    void aVerdictIsComputedAgainFromTheFiguresItNames() {
        String between = corrected();

        JsonNode explained = explain("\"target\":\"KT-3\"");
        JsonNode then = explain("\"target\":\"KT-3.1\",\"asOf\":\"" + between + "\"");

        assertThat(explained.get("agrees").booleanValue()).as("%s", explained.get("differences")).isTrue();
        assertThat(explained.get("inputs").valueStream().map(input -> input.at("/figure/target").asString()))
                .containsExactlyInAnyOrder("KT-3.1", "KT-3.2");
        assertThat(then.get("agrees").booleanValue()).isTrue();
        assertThat(then.at("/inputs/0/figure/value/numerator").intValue()).isEqualTo(99);
        assertThat(reader.post("/api/v1/verdicts:explain", null, "{}").status()).isEqualTo(401);
        assertThat(reader.post("/api/v1/verdicts:explain", ANALYST, "{\"plan\":\"x\",\"when\":1}").body().get("errors")).hasSize(2);
    }

    private JsonNode explain(String question) {
        return reader.post("/api/v1/verdicts:explain", ANALYST, "{\"plan\":\"" + plan.id() + "\"," + question + "}").body();
    }

    @Test
    void theSameComesAsATable() {
        String between = corrected();

        String board = reader.get(approved + "?format=csv&language=en", null).body().asString();
        String history = reader.get(approved + "/targets/KT-3.1/history?format=csv", null).body().asString();
        String changes = reader.get(approved + "/changes?format=csv&since=" + between, null).body().asString();

        assertThat(board.lines().filter(line -> line.contains("KT-3.1,")).findFirst().orElseThrow())
                .startsWith("KT-3.1,KT-3.1,Chỉ tiêu KT-3.1,Địa chính,≥ 98 %,60,%,").contains(",Off track,,,,1,61.22449,");
        assertThat(history.lines().skip(1).findFirst().orElseThrow()).startsWith("2024-M01,60,60,");
        assertThat(changes.lines()).anySatisfy(line -> assertThat(line)
                .startsWith("đánh giá,KT-3.1,KT-3.1,Chỉ tiêu KT-3.1,,,,Vượt,99,Chậm tiến độ,60,"));
        assertThat(changes.lines().toList().getLast()).startsWith("số liệu,KT-3.1,KT-3.1,Chỉ tiêu KT-3.1,Địa chính,,2024-M01,,99/100,,60/100,");
        assertThat(reader.get(approved + "?format=xlsx", null).body().asString()).startsWith("PK");
        assertThat(reader.get(approved + "?format=pdf", null).body().at("/errors/0/pointer").asString()).isEqualTo("/format");
    }

    @Test
    void wrongMomentsAreToldAllAtOnce() {
        broker.plan(plan);
        reader.until(approved, null, "KT-3.1", "NOT_DUE");

        Answer wrong = reader.get(approved + "?asOf=yesterday&validAt=2024-02-30&basis=FINAL", null);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").valueStream().map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/asOf", "/validAt", "/basis");
        assertThat(reader.get(approved + "?period=2024-M01&validAt=2024-02-29", null).body().at("/errors/0/code").asString())
                .isEqualTo("one-or-the-other");
    }
}
