package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ConsumerFactory;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.platform.archive.EventLine;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.TopicReader;
import vn.tiendo.reporting.RunningService;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.level;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

/** Derived data made anew from the topics, beside what is live. The plans of other tests may be in a state that they made themselves. */
class RebuildIT extends RunningService {

    private static final String OPERATOR = TestIssuer.shared().token("van", "tien-do", null, "operator");
    private static final String REBUILDS = "/api/v1/rebuilds";

    private static Broker broker;

    private final Reader reader;
    private final MongoClient client;
    private final MongoDatabase database;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String board = "/api/v1/scoreboards/" + plan.id();

    private final ConsumerFactory<?, ?> consumers;

    RebuildIT(@LocalServerPort int port, @Autowired MongoClient client, @Autowired MongoDatabase database,
            @Autowired ConsumerFactory<?, ?> consumers) {
        this.consumers = consumers;
        reader = new Reader(port);
        this.client = client;
        this.database = database;
    }

    @BeforeAll
    static void open() {
        broker = new Broker();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @AfterEach
    void decided() {
        reader.get(REBUILDS, OPERATOR).body().get("items").valueStream().map(one -> one.get("id").asString())
                .forEach(id -> reader.post(REBUILDS + "/" + id + ":discard", OPERATOR, "{}"));
    }

    /** Figures that came out of their order, more than once, with a correction and a draft in between. */
    private void year() {
        broker.submission(plan, "APPROVED", 6, "2024-M01", ratio(2, 60, 100) + "," + level(1, 70) + "," + count(1, 0));
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 99, 100) + "," + level(1, 70) + "," + count(1, 0));
        broker.submission(plan, "DRAFT", 1, "2024-M02", ratio(1, 50, 100));
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 99, 100) + "," + level(1, 70) + "," + count(1, 0));
        broker.submission(plan, "SUBMITTED", 2, "2024-M02", ratio(1, 97, 100) + "," + level(1, 55) + "," + count(1, 0));
        broker.amended(plan, 2, "2024-02-01", 90);
        reader.until(board + "?basis=PROVISIONAL", TestIssuer.shared().token("binh", "lai-thieu", null, "reviewer"), "KT-3.1", "EXCEEDED");
    }

    private String begun() {
        return reader.post(REBUILDS, OPERATOR, "{}").body().get("id").asString();
    }

    private JsonNode until(String id, String... states) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> reader.get(REBUILDS + "/" + id, OPERATOR).body(),
                rebuild -> List.of(states).contains(rebuild.get("state").asString()));
    }

    private List<String> differing(JsonNode rebuild) {
        return differing(rebuild, plan.id());
    }

    private static List<String> differing(JsonNode rebuild, String subject) {
        return rebuild.get("differences").valueStream().filter(one -> one.get("subject").asString().equals(subject))
                .map(one -> one.get("part").asString()).toList();
    }

    @Test
    void whatIsMadeAnewIsWhatIsLive() {
        year();

        JsonNode rebuild = until(begun(), "EQUAL", "DIFFERENT");

        assertThat(differing(rebuild)).as("%s", rebuild).isEmpty();
        assertThat(rebuild.get("events").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(rebuild.get("plans").asInt()).isPositive();
    }

    @Test
    void aDifferenceIsToldAndSwitchedOnlyWhenSomebodySaysSo() {
        year();
        JsonNode right = reader.get(board, null).body().get("sections");
        database.getCollection("submissions").deleteOne(Filters.eq("_id", plan.id() + "/dia-chinh/2024-M01"));
        database.getCollection("scoreboards").deleteOne(Filters.eq("_id", plan.id() + "/PROVISIONAL"));

        String id = begun();
        JsonNode rebuild = until(id, "DIFFERENT");

        assertThat(differing(rebuild)).containsExactly("COPIES", "SCOREBOARDS");
        assertThat(reader.post(REBUILDS, OPERATOR, "{}").status()).as("one at a time").isEqualTo(409);
        assertThat(reader.post(REBUILDS + "/" + id + ":switch", OPERATOR, "{}").status()).isEqualTo(200);
        until(id, "SWITCHED");
        assertThat(reader.get(board, null).body().get("sections")).isEqualTo(right);
        assertThat(database.getCollection("submissions").find(Filters.eq("_id", plan.id() + "/dia-chinh/2024-M01")).first()).isNotNull();
        assertThat(differing(until(begun(), "EQUAL", "DIFFERENT"))).isEmpty();
        assertThat(reader.post(REBUILDS + "/" + id + ":switch", OPERATOR, "{}").status()).isEqualTo(409);
    }

    /** A ward whose February came before its January, as after a crash of the service that tells it. */
    private SmallCity sums() {
        SmallCity city = SmallCity.fresh(broker);
        city.unit(city.id(), null, 1, "");
        city.unit(city.ward("a"), city.id(), 1, "");
        city.inForce(100);
        city.wardInForce("a");
        city.reportedAt(Instant.parse("2025-01-02T00:00:02Z"), "a", 3, "2024-M02", 1, 8);
        city.reportedAt(Instant.parse("2025-01-02T00:00:01Z"), "a", 3, "2024-M01", 1, 4);
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get("/api/v1/comparisons/" + city.id() + "/thu?year=2024", null),
                answer -> answer.status() == 200 && answer.body().at("/total").asInt() == 12);
        return city;
    }

    @Test
    void whatWasGivenIsDatedByTheEventsInWhateverOrderTheyCame() {
        SmallCity city = sums();

        JsonNode rebuild = until(begun(), "EQUAL", "DIFFERENT");

        assertThat(differing(rebuild, city.ward("a") + "-2024")).as("%s", rebuild).isEmpty();
        assertThat(differing(rebuild, city.plan())).as("%s", rebuild).isEmpty();
        assertThat(database.getCollection("contribution_states").countDocuments(Filters.eq("unit", city.ward("a")))).isEqualTo(3);
    }

    @Test
    void unitsAndWhatWasGivenAreSwitchedAsWell() {
        SmallCity city = sums();
        String ward = city.ward("a");
        database.getCollection("unit_versions").updateOne(Filters.eq("_id", ward + "/1"), Updates.set("name", "Phường khác"));
        database.getCollection("units").deleteOne(Filters.eq("_id", ward));
        database.getCollection("contribution_states").findOneAndDelete(Filters.eq("unit", ward),
                new FindOneAndDeleteOptions().sort(Sorts.ascending("at")));

        String id = begun();
        JsonNode rebuild = until(id, "DIFFERENT");

        assertThat(differing(rebuild, ward)).containsExactly("UNITS", "UNITS");
        assertThat(differing(rebuild, ward + "-2024")).containsExactly("CONTRIBUTIONS");
        reader.post(REBUILDS + "/" + id + ":switch", OPERATOR, "{}");
        until(id, "SWITCHED");
        JsonNode again = until(begun(), "EQUAL", "DIFFERENT");
        assertThat(differing(again, ward)).isEmpty();
        assertThat(differing(again, ward + "-2024")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get("/api/v1/comparisons/" + city.id() + "/thu?year=2024", null).body()
                .at("/units/0/name").asString().equals("Phường a"));
    }

    @Test
    void whatIsThrownAwayLeavesTheLiveDataAsTheyAre() {
        year();
        database.getCollection("scoreboards").updateOne(Filters.eq("_id", plan.id() + "/APPROVED"), Updates.set("body",
                database.getCollection("scoreboards").find(Filters.eq("_id", plan.id() + "/PROVISIONAL")).map(each -> each.get("body")).first()));
        String id = begun();
        until(id, "DIFFERENT");

        assertThat(reader.post(REBUILDS + "/" + id + ":discard", OPERATOR, "{}").body().get("state").asString()).isEqualTo("DISCARDED");

        assertThat(client.getDatabase(database.getName() + "-beside").listCollectionNames()).isEmpty();
        assertThat(reader.get(board, null).body().get("basis").asString()).isEqualTo("PROVISIONAL");
    }

    @Test
    void whoFindsOneLeftBehindBeginsItAgain() {
        year();
        client.getDatabase(database.getName() + "-beside").getCollection("submissions")
                .insertOne(new Document("_id", plan.id() + "/half/made").append("plan", plan.id()));
        String id = begun();
        database.getCollection("rebuilds").updateOne(Filters.eq("_id", id), Updates.combine(Updates.set("worker", "gone"),
                Updates.set("state", "RUNNING"), Updates.set("until", Instant.EPOCH)));

        assertThat(differing(until(id, "EQUAL", "DIFFERENT"))).isEmpty();
    }

    /** What an archive of the services would give out of the plan. */
    private List<ReceivedEvent> told() {
        List<ReceivedEvent> told = new ArrayList<>();
        try (TopicReader topics = TopicReader.open(consumers, "test", List.of("tiendo.plans.v1", "tiendo.submissions.v1"))) {
            topics.upToNow(events -> events.stream().filter(event -> event.subject().startsWith(plan.id())).forEach(told::add));
        }
        return told;
    }

    private static String lines(List<ReceivedEvent> events) {
        return events.stream().map(event -> EventLine.write(event) + "\n").collect(Collectors.joining());
    }

    private JsonNode rebuiltFrom(List<ReceivedEvent> export) {
        return until(reader.postLines(REBUILDS, OPERATOR, lines(export)).body().get("id").asString(), "EQUAL", "DIFFERENT");
    }

    @Test
    void anExportIsReadBeforeTheTopicsAndRepeatsChangeNothing() {
        year();

        JsonNode rebuild = rebuiltFrom(told());

        assertThat(differing(rebuild)).as("%s", rebuild).isEmpty();
        assertThat(rebuild.get("exported").asInt()).isEqualTo(told().size());
    }

    @Test
    void whatOnlyAnExportKnowsIsMadeAnewAsWell() {
        year();
        List<ReceivedEvent> export = told();
        ReceivedEvent last = export.stream().filter(event -> event.topic().equals("tiendo.submissions.v1")).toList().getLast();
        export.add(new ReceivedEvent("later", last.type(), last.subject(), last.key(), last.time().plusSeconds(1), last.sequence() + 1,
                new String(last.data(), UTF_8).replace("\"state\":\"SUBMITTED\"", "\"state\":\"SENT_BACK\"").getBytes(UTF_8),
                last.topic(), last.partition(), last.offset() + 1, envelope(last)));

        assertThat(differing(rebuiltFrom(export))).contains("COPIES");
        assertThat(database.getCollection("rebuild_exports.files").countDocuments()).as("thrown away once read").isZero();
    }

    private static Map<String, String> envelope(ReceivedEvent event) {
        Map<String, String> envelope = new HashMap<>(event.envelope());
        envelope.put("id", "later");
        envelope.put("time", event.time().plusSeconds(1).toString());
        envelope.put("sequence", String.valueOf(event.sequence() + 1));
        return envelope;
    }

    @Test
    void anExportWithALineThatIsNoEventIsRefused() {
        year();
        JsonNode refused = reader.postLines(REBUILDS, OPERATOR, lines(told()) + "{\"id\":1}\n").body();

        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("no-event");
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/" + (told().size() + 1));
        assertThat(database.getCollection("rebuild_exports.files").countDocuments()).isZero();
    }

    @Test
    void itIsForOperators() {
        String leader = TestIssuer.shared().token("an", "tien-do", null, "leader");

        assertThat(reader.post(REBUILDS, null, "{}").status()).isEqualTo(401);
        assertThat(reader.post(REBUILDS, leader, "{}").status()).isEqualTo(403);
        assertThat(reader.get(REBUILDS + "/none", OPERATOR).status()).isEqualTo(404);
        assertThat(reader.post(REBUILDS + "?dryRun=true", OPERATOR, "{}").status()).isEqualTo(200);
        assertThat(reader.post(REBUILDS + "?dryRun=perhaps", OPERATOR, "{}").status()).isEqualTo(400);
    }
}
