package vn.tiendo.reporting.scoreboard;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

/** A plan is amended in mid-year: verdicts before and after stand on their own versions. */
class AmendmentIT extends RunningService {

    private static Broker broker;

    private final Reader reader;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String scoreboard = "/api/v1/scoreboards/" + plan.id();

    AmendmentIT(@LocalServerPort int port) {
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
    void verdictsBeforeAndAfterStandOnTheirOwnVersions() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M06", ratio(1, 92, 100));
        reader.until(scoreboard, null, "KT-3.1", "AT_RISK");
        broker.amended(plan, 3, "2024-07-01", 90);
        broker.submission(plan, "APPROVED", 2, "2024-M07", ratio(1, 92, 100));

        Answer july = reader.until(scoreboard, null, "KT-3.1", "EXCEEDED");
        Answer june = reader.get(scoreboard + "?period=2024-S1", null);

        assertThat(july.body().get("planVersion").asInt()).isEqualTo(3);
        assertThat(july.row("KT-3.1").at("/verdict/planVersion").asInt()).isEqualTo(3);
        assertThat(july.body().at("/amendment/number").asString()).isEqualTo("12/NQ-HĐND");
        assertThat(june.body().get("planVersion").asInt()).isEqualTo(1);
        assertThat(june.row("KT-3.1").at("/verdict/planVersion").asInt()).isEqualTo(1);
        assertThat(june.row("KT-3.1").at("/verdict/required").asInt()).isEqualTo(98);
        assertThat(june.status("KT-3.1")).isNotEqualTo("EXCEEDED");
        assertThat(june.body().at("/amendment").isNull()).isTrue();
    }

    @Test
    void aDecisionWithEffectFromADayPastChangesTheVerdictsAndTellsIt() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M06", ratio(1, 92, 100));
        Answer before = reader.until(scoreboard, null, "KT-3.1", "AT_RISK");
        broker.amended(plan, 3, "2024-03-01", 90);

        Answer after = reader.until(scoreboard, null, "KT-3.1", "EXCEEDED");

        assertThat(after.body().get("planVersion").asInt()).isEqualTo(3);
        assertThat(after.body().get("version").asLong()).isGreaterThan(before.body().get("version").asLong());
        assertThat(reader.get(scoreboard + "?period=2024-M02", null).body().get("planVersion").asInt()).isEqualTo(1);
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.verdicts.v1",
                event -> plan.id().equals(event.key()) && event.json().contains("\"planVersion\":3")
                        && event.json().contains("\"target\":\"KT-3.1\",\"title\""), 1, Duration.ofSeconds(20));
        assertThat(told.getFirst().json()).contains("\"kind\":\"PLAN\"", "\"EXCEEDED\"");
    }

    @Test
    void whoFollowsChangesIsToldThatATargetIsGone() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M06", count(1, 0));
        reader.until(scoreboard, null, "KT-5", "ON_TRACK");
        broker.amendedWithout(plan, 3, "2024-06-01");

        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.verdicts.v1",
                event -> plan.id().equals(event.key()) && event.json().contains("\"planVersion\":3")
                        && event.json().contains("\"target\":\"KT-5\",\"title\""), 1, Duration.ofSeconds(20));
        Answer changes = reader.get(scoreboard + "/changes?since=2024-01-01&until=2100-01-01", null);

        assertThat(told.getFirst().json()).contains("\"NOT_APPLICABLE\"", "\"before\":{\"status\":\"ON_TRACK\"", "\"kind\":\"PLAN\"",
                "Chỉ tiêu không còn trong kế hoạch (12/NQ-HĐND).");
        Schemas.check(Contracts.OWN.resolve("events/verdict-changed.v1.schema.json"), told.getFirst().json());
        assertThat(reader.get(scoreboard, null).body().toString()).doesNotContain("KT-5");
        assertThat(changes.status()).isEqualTo(200);
    }

    @Test
    void versionsMayComeInAnyOrderAndMoreThanOnce() {
        broker.amended(plan, 3, "2024-07-01", 90);
        broker.plan(plan);
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M06", ratio(1, 92, 100));

        Answer june = reader.until(scoreboard, null, "KT-3.1", "AT_RISK");

        assertThat(june.body().get("planVersion").asInt()).isEqualTo(1);
        assertThat(reader.get(scoreboard + "?period=2024-M12", null).body().get("planVersion").asInt()).isEqualTo(3);
    }

    /** What is read at another cut is another thing then, though the latest scoreboard says the same. */
    @Test
    void anAmendmentThatCountsLaterGivesTheScoreboardANewTag() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M02", ratio(1, 92, 100));
        Answer before = reader.until(scoreboard, null, "KT-3.1", "AT_RISK");
        String year = scoreboard + "?period=2024-M12";
        String tag = String.valueOf(reader.get(year, null).tag());

        broker.amended(plan, 3, "2024-07-01", 90);

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.get(year, null, "If-None-Match", tag).status() == 200);
        assertThat(reader.get(year, null).status("KT-3.1")).isEqualTo("EXCEEDED");
        assertThat(reader.get(scoreboard, null).status("KT-3.1")).isEqualTo(before.status("KT-3.1"));
    }
}
