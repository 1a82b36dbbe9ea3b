package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.Reader.Answer;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.level;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

class ScoreboardIT extends RunningService {

    private static final String APPROVED_TOPIC = "tiendo.verdicts.v1";
    private static final String PROVISIONAL_TOPIC = "tiendo.provisional-verdicts.v1";
    private static final String REVIEWER = TestIssuer.shared().token("binh", "lai-thieu", null, "reviewer");

    private static Broker broker;

    private final Reader reader;
    private final MongoDatabase database;
    private final ScoreboardDocuments documents;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String approved = "/api/v1/scoreboards/" + plan.id();
    private final String provisional = approved + "?basis=PROVISIONAL";

    ScoreboardIT(@LocalServerPort int port, @Autowired MongoDatabase database,
            @Autowired ScoreboardDocuments documents) {
        reader = new Reader(port);
        this.database = database;
        this.documents = documents;
    }

    @BeforeAll
    static void open() {
        broker = new Broker();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    private static List<PublishedEvent> told(String topic, SmallPlan plan, int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), topic,
                event -> plan.id().equals(event.key()), count, Duration.ofSeconds(20));
    }

    @Test
    void aPlanInForceHasAScoreboardAtOnceWithoutAnyFigure() {
        broker.plan(plan);

        Answer board = reader.until(approved, null, "KT-3.1", "NOT_DUE");

        assertThat(board.body().at("/summary/headline/vi").asString())
                .isEqualTo("0/2 chỉ tiêu đạt và vượt");
        assertThat(board.body().at("/resolution/number").asString()).isEqualTo("34/NQ-HĐND");
        assertThat(told(APPROVED_TOPIC, plan, 4)).hasSize(4).allSatisfy(event ->
                Schemas.check(Contracts.OWN.resolve("events/verdict-changed.v1.schema.json"), event.json()));
        assertThat(reader.get("/api/v1/scoreboards?unit=lai-thieu", null).body().get("items").valueStream()
                .map(listed -> listed.get("plan").asString())).contains(plan.id());
    }

    @Test
    void submittedFiguresCountProvisionallyAndApprovedOnesForEverybody() {
        broker.plan(plan);
        reader.until(provisional, REVIEWER, "KT-3", "NOT_DUE");
        broker.submission(plan, "SUBMITTED", 2, "2024-M06", ratio(1, 990, 1000) + "," + level(1, 55) + "," + count(1, 0));

        Answer submitted = reader.until(provisional, REVIEWER, "KT-3", "MET");
        assertThat(submitted.row("KT-3.2").at("/verdict/attained").decimalValue()).isEqualByComparingTo("31.25");
        assertThat(submitted.row("KT-3.2").at("/verdict/figures/0/approved").booleanValue()).isFalse();
        assertThat(reader.get(approved, null).status("KT-3")).isEqualTo("NOT_DUE");

        broker.submission(plan, "APPROVED", 3, "2024-M06", ratio(1, 990, 1000) + "," + level(1, 55) + "," + count(1, 0));

        Answer board = reader.until(approved, null, "KT-3", "MET");
        assertThat(board.body().get("period").asString()).isEqualTo("2024-M06");
        assertThat(board.body().at("/summary/submissions/owed").intValue()).isEqualTo(6);
        assertThat(board.body().at("/summary/submissions/missing").intValue()).isEqualTo(5);
        assertThat(board.row("KT-3.2").at("/notes/0/text").asString()).isEqualTo("Đã vận động.");
        List<PublishedEvent> verdicts = told(APPROVED_TOPIC, plan, 8);
        assertThat(verdicts).hasSize(8).allSatisfy(event -> assertThat(event.json()).contains("\"basis\":\"APPROVED\""));
        assertThat(told(PROVISIONAL_TOPIC, plan, 11)).hasSizeGreaterThanOrEqualTo(11).allSatisfy(event -> {
            assertThat(event.json()).contains("\"basis\":\"PROVISIONAL\"");
            Schemas.check(Contracts.OWN.resolve("events/verdict-changed.v1.schema.json"), event.json());
        });
        assertThat(verdicts.getLast().json()).contains("\"submission\":\"" + plan.id() + "/dia-chinh/2024-M06\"");
    }

    @Test
    void repeatsAndLateStatesChangeNothing() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(2, 98, 100));
        Answer before = reader.until(approved, null, "KT-3.1", "MET");

        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(2, 98, 100));
        broker.submission(plan, "SUBMITTED", 2, "2024-M01", ratio(1, 1, 100));
        broker.submission(plan, "DRAFT", 1, "2024-M01", ratio(1, 1, 100));
        broker.submission(plan, "APPROVED", 2, "2024-M02", count(1, 1));
        Answer after = reader.until(approved, null, "KT-5", "MISSED");

        assertThat(after.row("KT-3.1").at("/verdict/attained").decimalValue()).isEqualByComparingTo("98");
        assertThat(version(after)).isEqualTo(version(before) + 1);
        assertThat(after.row("KT-5").at("/verdict/finalForYear").booleanValue()).isTrue();
    }

    private static long version(Answer answer) {
        return answer.body().get("version").longValue();
    }

    @Test
    void submissionsMayComeBeforeTheirPlanAndInAnyOrder() {
        broker.submission(plan, "SUBMITTED", 5, "2024-M03", ratio(3, 50, 100));
        broker.submission(plan, "APPROVED", 3, "2024-M03", ratio(2, 99, 100));
        broker.submission(plan, "SENT_BACK", 4, "2024-M03", ratio(2, 99, 100));
        broker.plan(plan);

        assertThat(reader.until(approved, null, "KT-3.1", "EXCEEDED").body().get("period").asString())
                .isEqualTo("2024-M03");
        assertThat(reader.until(provisional, REVIEWER, "KT-3.1", "OFF_TRACK").row("KT-3.1")
                .at("/verdict/attained").decimalValue()).isEqualByComparingTo("50");
    }

    @Test
    void unknownEventsArePassedOverAndBrokenOnesGoToTheDeadLettersWhileTheRestGoesOn() {
        broker.plan(plan);
        broker.event("tiendo.submissions.v1", plan.id(), "vn.tiendo.measurement.submission-praised.v9", "x", 1, "{}");
        broker.record("tiendo.submissions.v1", plan.id(), Map.of(), "no event at all");
        broker.event("tiendo.submissions.v1", plan.id(), "vn.tiendo.measurement.submission-approved.v1",
                plan.id() + "/dia-chinh/2024-M99", 1,
                "{\"plan\":\"%s\",\"department\":\"dia-chinh\",\"period\":\"2024-M99\",\"state\":\"APPROVED\"}".formatted(plan.id()));
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 98, 100));

        assertThat(reader.until(approved, null, "KT-3.1", "MET").status()).isEqualTo(200);
        assertThat(told("tiendo.submissions.v1.dlt", plan, 2)).hasSize(2);
    }

    @Test
    void whoIsOvertakenByAnotherReplicaReadsAgainWhatItHasWritten() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M01", count(1, 1));
        reader.until(approved, null, "KT-5", "MISSED");
        anotherReplicaTakes("2024-M01", "2024-M02");

        broker.submission(plan, "APPROVED", 3, "2024-M01", count(2, 0));
        broker.submission(plan, "APPROVED", 2, "2024-M03", ratio(1, 98, 100));

        Answer board = reader.until(approved, null, "KT-3.1", "MET");
        assertThat(board.status("KT-5")).isEqualTo("MISSED");
        assertThat(board.body().at("/summary/submissions/received").intValue()).isEqualTo(3);
    }

    private void anotherReplicaTakes(String period, String other) {
        var submissions = database.getCollection("submissions");
        Document copy = Objects.requireNonNull(
                submissions.find(Filters.eq("_id", plan.id() + "/dia-chinh/" + period)).first());
        for (String state : List.of("latest", "approved")) {
            Document stored = copy.get(state, Document.class);
            String data = new String(stored.get("data", Binary.class).getData(), StandardCharsets.UTF_8);
            stored.put("data", new Binary(data.replace(period, other).getBytes(StandardCharsets.UTF_8)));
        }
        submissions.insertOne(new Document(copy).append("_id", plan.id() + "/dia-chinh/" + other));
        for (Basis basis : Basis.values()) {
            Scoreboard board = documents.find(plan.id(), basis).map(documents::scoreboard).orElseThrow();
            documents.collection().replaceOne(Filters.eq("_id", plan.id() + "/" + basis),
                    documents.document(board.ofVersion(board.version() + 7)));
        }
    }

    @Test
    void provisionalVerdictsAreForReadersOfTheUnitItself() {
        broker.plan(plan);
        reader.until(approved, null, "KT-3.1", "NOT_DUE");

        assertThat(reader.get(provisional, null).status()).isEqualTo(401);
        assertThat(Stream.of(token("lai-thieu", "leader"), token("lai-thieu", "officer"))
                .map(token -> reader.get(provisional, token).status())).containsOnly(200);
        assertThat(Stream.of(token("lai-thieu", "analyst"), token("an-thanh", "leader"),
                token("thuan-an", "supervisor"))
                .map(token -> reader.get(provisional, token).status())).containsOnly(403);
    }

    private static String token(String unit, String... roles) {
        return TestIssuer.shared().token("someone", unit, null, roles);
    }

    @Test
    void anotherCutIsComputedOnTheFly() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 2, "2024-M02", ratio(1, 90, 100));
        broker.submission(plan, "APPROVED", 2, "2024-M07", ratio(1, 99, 100));
        Answer latest = reader.until(approved, null, "KT-3.1", "EXCEEDED");
        Answer half = reader.get(approved + "?period=2024-S1", null);

        assertThat(half.body().get("period").asString()).isEqualTo("2024-S1");
        assertThat(half.status("KT-3.1")).isEqualTo("AT_RISK");
        assertThat(half.row("KT-3.1").at("/verdict/attained").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(90));
        assertThat(version(half)).isEqualTo(version(latest));
        assertThat(reader.get(approved + "?period=2024-M12", null).status("KT-3.1")).isEqualTo("EXCEEDED");
    }

    @Test
    void whoHasTheVersionIsToldSo() {
        broker.plan(plan);
        Answer board = reader.until(approved, null, "KT-3.1", "NOT_DUE");
        String tag = String.valueOf(board.tag());

        assertThat(tag).isEqualTo("\"" + version(board) + "\"");
        assertThat(reader.get(approved, null, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(reader.get(approved, null, "If-None-Match", "\"0\"").status()).isEqualTo(200);
        String ofJanuary = String.valueOf(reader.get(approved + "?period=2024-M01", null).tag());
        assertThat(ofJanuary).isNotEqualTo(tag);
        assertThat(reader.get(approved + "?period=2024-M01", null, "If-None-Match", ofJanuary).status()).isEqualTo(304);
    }

    @Test
    void wrongQuestionsAreAnsweredWithWhatIsWrong() {
        broker.plan(plan);
        reader.until(approved, null, "KT-3.1", "NOT_DUE");

        Answer malformed = reader.get(approved + "?period=2024-M13", null);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.body().at("/errors/0/code").asString()).isEqualTo("malformed-period");
        assertThat(malformed.body().at("/errors/0/message").asString()).contains("2024-M13");
        assertThat(reader.get(approved + "?period=2023-M01", null).body().at("/errors/0/code").asString())
                .isEqualTo("period-not-in-plan");
        assertThat(reader.get(approved + "?basis=ALL", null).body().at("/errors/0/code").asString())
                .isEqualTo("unknown-value");
        assertThat(reader.get("/api/v1/scoreboards/nothing-2024", null).status()).isEqualTo(404);
    }
}
