package vn.tiendo.reporting.scoreboard;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.level;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

/** What verdicts would be while figures are being entered. */
class PreviewIT extends RunningService {

    private static final String OFFICER = TestIssuer.shared().token("an", "lai-thieu", "dia-chinh", "officer");

    private static Broker broker;

    private final Reader reader;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String address = "/api/v1/scoreboards/" + plan.id();
    private final String preview = address + "/verdicts:preview";

    PreviewIT(@LocalServerPort int port) {
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

    @Test
    void figuresAreJudgedAsTheScoreboardWouldAndNothingIsStored() {
        broker.plan(plan);
        broker.submission(plan, "SUBMITTED", 2, "2024-M05", count(1, 0));
        reader.until(address + "?basis=PROVISIONAL", OFFICER, "KT-5", "ON_TRACK");

        var answer = reader.post(preview, OFFICER, filing("2024-M06", ratio(1, 990, 1000) + "," + level(1, 55)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("period").asString()).isEqualTo("2024-M06");
        assertThat(answer.body().get("verdicts").valueStream().map(one -> one.get("target").asString() + " " + one.get("status").asString()))
                .containsExactly("KT-3 MET", "KT-3.1 EXCEEDED", "KT-3.2 EXCEEDED");
        assertThat(reader.get(address + "?basis=PROVISIONAL", OFFICER).status("KT-3.1")).isEqualTo("NO_DATA");
    }

    @Test
    void allThatIsWrongIsToldAtOnceByItsPlace() {
        broker.plan(plan);
        reader.until(address, null, "KT-3.1", "NOT_DUE");

        var answer = reader.post(preview, OFFICER, filing("2023-M06",
                "{\"value\":{\"kind\":\"NUMBER\",\"number\":\"x\"}},{\"target\":\"KT-5\",\"value\":{\"kind\":\"PICTURE\"}}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").valueStream().map(one -> one.get("pointer").asString() + " " + one.get("code").asString()))
                .containsExactlyInAnyOrder("/period period-not-in-plan", "/figures/0/target required", "/figures/0/value/number wrong-type",
                        "/figures/1/value/kind unknown-value");
    }

    @Test
    void aPlanThatIsNotInForceIsNotFound() {
        assertThat(reader.post("/api/v1/scoreboards/nothing-2024/verdicts:preview", OFFICER, filing("2024-M06", count(1, 0))).status())
                .isEqualTo(404);
    }

    private static String filing(String period, String figures) {
        return "{\"department\":\"dia-chinh\",\"period\":\"%s\",\"figures\":[%s]}".formatted(period, figures);
    }
}
