package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

class AlertIT extends RunningService {

    private static final String REVIEWER = TestIssuer.shared().token("binh", "lai-thieu", null, "reviewer");
    private static final String LEADER = TestIssuer.shared().token("hoa", "lai-thieu", null, "leader");

    @AutoClose
    private final Broker broker = new Broker();

    private final Reader reader;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String all = "/api/v1/alerts?plan=" + plan.id();
    private final String open = all + "&open=true";

    AlertIT(@LocalServerPort int port) {
        reader = new Reader(port);
    }

    private List<JsonNode> open(int count) {
        return listed(open, count);
    }

    /** Also those that are not open any more. */
    private List<JsonNode> all(int count) {
        return listed(all, count);
    }

    private List<JsonNode> listed(String which, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> reader.get(which, LEADER).body().get("items").valueStream().toList(),
                items -> items.size() == count);
    }

    private List<PublishedEvent> told(int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.alerts.v1", event -> plan.id().equals(event.key()), count,
                Duration.ofSeconds(20));
    }

    @Test
    void whatGetsWorseIsRaisedOnBothBasesAndToldOfTheApprovedOne() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 99, 100));
        reader.until("/api/v1/scoreboards/" + plan.id(), null, "KT-3.1", "EXCEEDED");
        broker.submission(plan, "APPROVED", 6, "2024-M01", ratio(2, 60, 100));

        List<JsonNode> alerts = all(2);

        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.get("kind").asString()).isEqualTo("WORSE");
            assertThat(alert.get("target").asString()).isEqualTo("KT-3.1");
        });
        assertThat(alerts).extracting(alert -> alert.get("basis").asString()).containsExactlyInAnyOrder("APPROVED", "PROVISIONAL");
        assertThat(told(1)).singleElement().satisfies(event ->
                Schemas.check(Contracts.OWN.resolve("events/alert-changed.v1.schema.json"), event.json()));
    }

    @Test
    void whatIsApprovedTakesThePlaceOfWhatWasSaidOfItBefore() {
        broker.plan(plan);
        broker.submission(plan, "SUBMITTED", 2, "2024-M01", count(1, 1));
        assertThat(open(1).getFirst().get("basis").asString()).isEqualTo("PROVISIONAL");
        broker.submission(plan, "APPROVED", 3, "2024-M01", count(1, 1));

        JsonNode approved = await().until(() -> open(1).getFirst(), alert -> alert.get("basis").asString().equals("APPROVED"));

        assertThat(all(2)).filteredOn(alert -> alert.has("confirmedBy")).singleElement()
                .extracting(alert -> alert.get("confirmedBy").asString()).isEqualTo(approved.get("id").asString());
    }

    @Test
    void aFigureThatIsCorrectedAfterTheReportWasIssuedNamesIt() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 60, 100));
        reader.until("/api/v1/scoreboards/" + plan.id(), null, "KT-3.1", "OFF_TRACK");
        JsonNode report = reader.post("/api/v1/reports", LEADER,
                "{\"plan\":\"" + plan.id() + "\",\"period\":\"2024-S1\",\"kind\":\"SIX_MONTH\"}").body();
        String address = "/api/v1/reports/" + report.get("id").asString();
        reader.post(address + ":review", REVIEWER, "{}");
        reader.post(address + ":issue", LEADER, "{\"number\":90001,\"date\":\"2024-06-18\",\"signer\":\"Nguyễn Văn A\"}");
        broker.correctedAt("2999-01-01T00:00:00Z", plan, 6, "2024-M01", ratio(2, 99, 100));

        List<JsonNode> alerts = open(2);

        assertThat(alerts).extracting(alert -> alert.get("target").asString()).containsExactlyInAnyOrder("KT-3", "KT-3.1");
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.get("kind").asString()).isEqualTo("CORRECTED_AFTER_REPORT");
            assertThat(alert.get("report").asString()).isEqualTo(report.get("id").asString());
        });
    }

    @Test
    void aPersonAcknowledgesWithANoteAndNobodyElseAfterThem() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", count(1, 1));
        all(2);
        JsonNode failed = open(1).getFirst();
        String id = failed.get("id").asString();
        String address = "/api/v1/alerts/" + id + ":acknowledge";

        Answer seen = reader.post(address, LEADER, "{\"note\":\"Đã họp với công an.\"}");

        assertThat(seen.body().at("/acknowledged/by/id").asString()).isEqualTo("hoa");
        assertThat(reader.post(address, LEADER, "{\"note\":\"Tôi cũng.\"}").status()).isEqualTo(409);
        assertThat(reader.post(address, LEADER, "{\"note\":\"" + "x".repeat(2001) + "\"}").body().at("/errors/0/code").asString())
                .isEqualTo("too-long");
        assertThat(failed.get("kind").asString()).isEqualTo("FAILED_FOR_GOOD");
        assertThat(open(0)).isEmpty();
        assertThat(reader.get(open.replace("open=true", "open=maybe"), LEADER).status()).isEqualTo(400);
        assertThat(told(1).getFirst().json()).doesNotContain("Đã họp");
    }

    @Test
    void aPageGoesOnAfterTheOneBefore() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", count(1, 1));
        all(2);

        JsonNode first = reader.get(all + "&limit=1", LEADER).body();
        JsonNode second = reader.get(all + "&limit=1&after=" + first.get("next").asString(), LEADER).body();

        assertThat(second.get("items")).hasSize(1).isNotEqualTo(first.get("items"));
        assertThat(second.has("next")).isFalse();
    }
}
