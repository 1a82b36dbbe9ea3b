package vn.tiendo.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.Service.Answer;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/** The life of a plan from the day that it is in force. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LifeIT {

    private static final Map<String, String> BEGIN = Map.of("If-None-Match", "*");

    private final Service service;
    private final MongoDatabase database;

    LifeIT(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.service = new Service(port);
        this.database = database;
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeEach
    void cityAndWardAreThere() {
        service.keepSampleUnits();
    }

    @Test
    void aPlanIsAmendedInMidYearAndItsEarlierVersionsStayReadable() {
        var plan = inForce(2070);
        var before = service.get(plan, Service.ANALYST).body();

        assertThat(prepare(2070, lowered(2070, 95), BEGIN).status()).isEqualTo(201);
        var amended = service.post(plan + "/amendment:put-in-force", Service.LEADER, null);

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.etag()).isEqualTo("\"3\"");
        assertThat(amended.body().get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(amended.body().get("how").asString()).isEqualTo("AMENDED");
        assertThat(amended.body().get("effectiveFrom").asString()).isEqualTo("2070-07-01");
        assertThat(amended.body().at("/decision/number").asString()).isEqualTo("12/NQ-HĐND");
        assertThat(service.get(plan + "/versions/2", Service.ANALYST).body()).isEqualTo(before);
        assertThat(service.get(plan + "/versions/3", Service.ANALYST).body()).isEqualTo(amended.body());
        assertThat(service.get(plan + "/versions/1", Service.ANALYST).status()).isEqualTo(404);
        assertThat(versions(plan)).containsExactly("2 PUT_IN_FORCE leader 2070-01-01", "3 AMENDED leader 2070-07-01");
        assertThat(service.get(plan + "/amendment", Service.PLANNER).status()).isEqualTo(404);
    }

    @Test
    void whatWouldComeOfAnAmendmentIsSaidWithoutStoringIt() {
        var plan = inForce(2089);
        var wish = Samples.amendmentOf(lowered(2089, 95)).toString();

        var asked = service.send("PUT", plan + "/amendment?dryRun=true", Service.PLANNER, wish, BEGIN);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(minimum(asked.body().get("plan"))).isEqualByComparingTo("95");
        assertThat(service.get(plan + "/amendment", Service.PLANNER).status()).isEqualTo(404);
    }

    @Test
    void whatChangedIsSaidInTheLanguageOfTheReader() {
        var plan = inForce(2071);
        prepare(2071, lowered(2071, 95), BEGIN);

        var path = plan + "/changes?from=2&to=amendment";
        var inVietnamese = service.send("GET", path, Service.PLANNER, null, Map.of("Accept-Language", "vi")).body();
        var inEnglish = service.send("GET", path, Service.PLANNER, null, Map.of("Accept-Language", "en")).body();

        assertThat(words(inVietnamese)).containsExactly("KT-3.2: mức tối thiểu 98 % → 95 %");
        assertThat(words(inEnglish)).containsExactly("KT-3.2: minimum 98 % → 95 %");
        assertThat(inEnglish.at("/items/0/after").decimalValue()).isEqualByComparingTo("95");
        assertThat(words(service.get(plan + "/changes?from=2", Service.ANALYST).body())).isEmpty();
        assertThat(service.get(plan + "/changes?from=7", Service.ANALYST).status()).isEqualTo(404);
        assertThat(service.get(plan + "/changes?from=2&to=next", Service.ANALYST).status()).isEqualTo(400);
    }

    @Test
    void ofTwoPlannersWhoPrepareAnAmendmentTheLaterOneIsToldWhatTheOtherMade() {
        inForce(2072);
        var begun = prepare(2072, lowered(2072, 97), BEGIN);

        var second = prepare(2072, lowered(2072, 90), BEGIN);
        var first = prepare(2072, lowered(2072, 96), Map.of("If-Match", begun.etag()));
        var late = prepare(2072, lowered(2072, 91), Map.of("If-Match", begun.etag()));
        var unseen = prepare(2072, lowered(2072, 92), Map.of());

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body().at("/amendment/version").asInt()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("given").asString()).isEqualTo("\"1\"");
        assertThat(late.body().get("current").asString()).isEqualTo("\"2\"");
        assertThat(minimum(late.body().at("/amendment/plan"))).isEqualByComparingTo("96");
        assertThat(unseen.status()).isEqualTo(428);
    }

    @Test
    void ofTwoPlannersWhoEditADraftTheLaterOneIsToldWhatTheOtherMade() {
        service.post("/api/v1/plans", Service.PLANNER, planOf(2073).toString());
        service.put("/api/v1/plans/lai-thieu-2073", Service.PLANNER, lowered(2073, 96).toString(), "\"1\"");

        var late = service.put("/api/v1/plans/lai-thieu-2073", Service.PLANNER, lowered(2073, 90).toString(), "\"1\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("given").asString()).isEqualTo("\"1\"");
        assertThat(minimum(late.body().get("plan"))).isEqualByComparingTo("96");
    }

    @Test
    void aLateAssignmentIsFilledInWithoutAnAmendmentButNotReplaced() {
        var plan = inForce(2074);

        var assigned = assign(plan, "KT-1.a", "1000000000");
        var again = assign(plan, "KT-1.a", "2000000000");
        var wrong = service.post(plan + "/assignments", Service.PLANNER, """
                {"assignments": [{"target": "KT-1.a", "value": 1}, {"target": "KT-3.2", "value": 2},
                {"indicator": "none", "value": 3}, {"value": 4}, {"target": "VHXH-3.c", "value": "x"}]}""");

        assertThat(assigned.status()).isEqualTo(200);
        assertThat(assigned.body().get("how").asString()).isEqualTo("ASSIGNED");
        assertThat(assigned.body().get("effectiveFrom").asString()).isEqualTo("2074-01-01");
        assertThat(Samples.target((ObjectNode) assigned.body(), "KT-1.a").at("/assigned/source").asString())
                .isEqualTo("Quyết định 1");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("code").asString()).isEqualTo("assigned-already");
        assertThat(again.errors()).containsExactly("/assignments/0/target assigned-already");
        assertThat(wrong.errors()).containsExactlyInAnyOrder("/assignments/0/target assigned-already",
                "/assignments/1/target takes-no-assignment", "/assignments/2/indicator unknown-target",
                "/assignments/3/target required", "/assignments/4/value wrong-type");
        assertThat(versions(plan)).containsExactly("2 PUT_IN_FORCE leader 2074-01-01", "3 ASSIGNED planner 2074-01-01");
        assertThat(gaps(plan)).doesNotContain("KT-1.a ASSIGNED").contains("VHXH-3.c ASSIGNED", "KT-3.2 INDICATOR");
    }

    @Test
    void anAmendmentBegunBeforeAnAssignmentCannotUndoItUnseen() {
        var plan = inForce(2075);
        var begun = prepare(2075, lowered(2075, 95), BEGIN);
        var assigned = assign(plan, "KT-1.a", "1000000000").body();

        var outdated = service.post(plan + "/amendment:put-in-force", Service.LEADER, null);
        var renewed = lowered(assigned, 95);
        var onOldBase = prepare(Samples.amendmentOf(renewed).put("basedOn", 2), begun.etag());
        var onNewBase = prepare(Samples.amendmentOf(renewed).put("basedOn", 3), begun.etag());
        var amended = service.post(plan + "/amendment:put-in-force", Service.LEADER, null);

        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.body().get("code").asString()).isEqualTo("amendment-outdated");
        assertThat(outdated.body().at("/errors/0/given").asInt()).isEqualTo(2);
        assertThat(outdated.body().at("/errors/0/expected").asInt()).isEqualTo(3);
        assertThat(onOldBase.status()).isEqualTo(409);
        assertThat(onNewBase.status()).isEqualTo(200);
        assertThat(amended.body().get("version").asInt()).isEqualTo(4);
        assertThat(Samples.target((ObjectNode) amended.body(), "KT-1.a").has("assigned")).isTrue();
    }

    @Test
    void everyVersionIsToldWithItsWholePlan() {
        var plan = inForce(2076);
        assign(plan, "KT-1.a", "1000000000");
        prepare(Samples.amendmentOf(lowered(service.get(plan, Service.PLANNER).body(), 95)), null);
        service.post(plan + "/amendment:put-in-force", Service.LEADER, null);
        service.post(plan + ":close", Service.LEADER, null);

        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.plans.v1",
                event -> Objects.equals(event.key(), "lai-thieu-2076"), 4, Duration.ofSeconds(30));

        told.forEach(each -> Schemas.check(Files.EVENTS.resolve("plan-in-force.v1.schema.json"), each.json()));
        assertThat(told).extracting(each -> each.attribute("sequence")).containsExactly("2", "3", "4", "5");
        assertThat(told.stream().map(each -> Files.JSON.readTree(each.json())).map(each -> each.get("how").asString()
                + " " + each.get("state").asString() + " " + each.get("effectiveFrom").asString()))
                .containsExactly("PUT_IN_FORCE IN_FORCE 2076-01-01", "ASSIGNED IN_FORCE 2076-01-01",
                        "AMENDED IN_FORCE 2076-07-01", "CLOSED CLOSED 2076-07-01");
    }

    @Test
    void aClosedPlanIsReadAndNeverChanged() {
        var plan = inForce(2077);
        var closed = service.post(plan + ":close", Service.LEADER, null);

        assertThat(closed.body().get("state").asString()).isEqualTo("CLOSED");
        assertThat(service.get(plan, Service.ANALYST).body()).isEqualTo(closed.body());
        assertThat(service.get("/api/v1/plans?year=2077&state=CLOSED", Service.ANALYST).body().get("items")).hasSize(1);
        assertThat(service.post(plan + ":close", Service.LEADER, null).status()).isEqualTo(409);
        assertThat(service.put(plan, Service.PLANNER, planOf(2077).toString(), "\"3\"").status()).isEqualTo(409);
        assertThat(assign(plan, "KT-1.a", "1").status()).isEqualTo(409);
        assertThat(prepare(2077, lowered(2077, 95), BEGIN).status()).isEqualTo(409);
    }

    @Test
    void aWithdrawnAmendmentIsGoneAndTheNextOneHasAnotherTag() {
        var plan = inForce(2078);
        var begun = prepare(2078, lowered(2078, 95), BEGIN);

        var stale = service.send("DELETE", plan + "/amendment", Service.PLANNER, null, Map.of("If-Match", "\"9\""));
        var withdrawn = service.send("DELETE", plan + "/amendment", Service.PLANNER, null,
                Map.of("If-Match", begun.etag()));
        var next = prepare(2078, lowered(2078, 94), BEGIN);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.etag()).isEqualTo("\"3\"");
        assertThat(recorded("plan_amendments", "lai-thieu-2078")).containsExactly("plan.prepare-amendment",
                "plan.withdraw-amendment", "plan.prepare-amendment");
    }

    @Test
    void everythingThatIsWrongWithAnAmendmentIsToldWithItsPlace() {
        inForce(2079);
        var plan = lowered(2079, 101);
        Samples.target(plan, "KT-1.b").put("responsible", "nobody");
        var amendment = Samples.amendmentOf(plan);
        ((ObjectNode) amendment.get("decision")).put("effectiveFrom", "2080-01-01").remove("reason");

        var refused = prepare(amendment, null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("/decision/reason required", "/decision/effectiveFrom out-of-range")
                .anyMatch(each -> each.matches("/plan/sections/0/targets/\\d+/rule/bound contradictory-rule"))
                .anyMatch(each -> each.matches("/plan/sections/0/targets/\\d+/responsible unknown-department"));
    }

    /** A crash lay between the copy of the outgoing version and the new one: the copy is there, the plan is not amended. */
    @Test
    void aCopyThatWasMadeBeforeACrashIsMadeAgainWithoutHarm() {
        var plan = inForce(2080);
        var stored = Objects.requireNonNull(database.getCollection("plans").find(eq("_id", "lai-thieu-2080")).first());
        stored.remove("audit");
        stored.remove("outbox");
        database.getCollection("plan_versions").insertOne(
                new Document(stored).append("_id", "lai-thieu-2080/2").append("plan", "lai-thieu-2080"));

        assertThat(versions(plan)).containsExactly("2 PUT_IN_FORCE leader 2080-01-01");
        assertThat(service.post(plan + ":close", Service.LEADER, null).status()).isEqualTo(200);
        assertThat(versions(plan)).containsExactly("2 PUT_IN_FORCE leader 2080-01-01", "3 CLOSED leader 2080-01-01");
        assertThat(recorded("plans", "lai-thieu-2080")).containsExactly("plan.draft", "plan.put-in-force", "plan.close");
    }

    private String inForce(int year) {
        service.post("/api/v1/plans", Service.PLANNER, planOf(year).toString());
        var path = "/api/v1/plans/lai-thieu-" + year;
        assertThat(service.post(path + ":put-in-force", Service.LEADER, null).status()).isEqualTo(200);
        return path;
    }

    /** The sample plan without a day of effect, and before its revenue was assigned. */
    private static ObjectNode planOf(int year) {
        var plan = Samples.planOf(year);
        ((ObjectNode) plan.get("resolution")).remove("effectiveFrom");
        Samples.target(plan, "KT-1.a").remove("assigned");
        return plan;
    }

    private static ObjectNode lowered(int year, int minimum) {
        return lowered(planOf(year), minimum);
    }

    private static ObjectNode lowered(JsonNode plan, int minimum) {
        ((ObjectNode) Samples.target((ObjectNode) plan, "KT-3.2").at("/rule/bound")).put("value", minimum);
        return (ObjectNode) plan;
    }

    private static BigDecimal minimum(JsonNode plan) {
        return Samples.target((ObjectNode) plan, "KT-3.2").at("/rule/bound/value").decimalValue();
    }

    private Answer prepare(int year, ObjectNode plan, Map<String, String> headers) {
        return service.send("PUT", "/api/v1/plans/lai-thieu-" + year + "/amendment", Service.PLANNER,
                Samples.amendmentOf(plan).toString(), headers);
    }

    private Answer prepare(ObjectNode amendment, @Nullable String etag) {
        return service.send("PUT", "/api/v1/plans/" + amendment.at("/plan/id").asString() + "/amendment",
                Service.PLANNER, amendment.toString(), etag == null ? BEGIN : Map.of("If-Match", etag));
    }

    private Answer assign(String plan, String target, String value) {
        return service.post(plan + "/assignments", Service.PLANNER, """
                {"assignments": [{"target": "%s", "value": %s, "source": "Quyết định 1"}]}""".formatted(target, value));
    }

    private List<String> versions(String plan) {
        return service.get(plan + "/versions", Service.ANALYST).body().get("items").valueStream()
                .map(each -> each.get("version").asInt() + " " + each.get("how").asString() + " "
                        + each.get("changedBy").asString() + " " + each.get("effectiveFrom").asString()).toList();
    }

    private List<String> gaps(String plan) {
        return service.get(plan + "/gaps", Service.ANALYST).body().get("items").valueStream()
                .map(each -> each.get("target").asString() + " " + each.get("kind").asString()).toList();
    }

    private static List<String> words(JsonNode changes) {
        return changes.get("items").valueStream().map(each -> each.get("words").asString()).toList();
    }

    private List<String> recorded(String collection, String id) {
        return Objects.requireNonNull(database.getCollection(collection).find(eq("_id", id)).first())
                .getList("audit", Document.class).stream().map(each -> each.getString("action")).toList();
    }
}
