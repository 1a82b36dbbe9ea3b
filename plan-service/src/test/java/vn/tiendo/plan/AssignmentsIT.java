package vn.tiendo.plan;

import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.Service.Answer;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/** The city hands figures to its wards; each test has a year of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentsIT {

    private static final String CITY = Service.token("planner-of-the-city", "city-above", "planner");
    private static final String PLANNER = Service.token("planner-of-ward-one", "ward-one", "planner");
    private static final String LEADER = Service.token("leader-of-ward-one", "ward-one", "leader");
    private static final String REVENUE = "revenue-of-the-ward";

    private final Service service;
    private final MongoDatabase database;

    AssignmentsIT(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.service = new Service(port);
        this.database = database;
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void aCityWithTwoWardsAndACatalogue() {
        keep(Samples.unit("city-above", null), "city-above");
        for (var ward : List.of("ward-one", "ward-two")) {
            keep(Samples.ward().put("id", ward).put("parent", "city-above").toString(), ward);
        }
        var indicator = Files.JSON.createObjectNode().put("code", REVENUE).put("unitOfMeasure", "đồng");
        indicator.putObject("name").put("vi", "Thu ngân sách");
        assertThat(service.put("/api/v1/indicators/" + REVENUE, CITY, indicator.toString()).status()).isIn(200, 201);
    }

    private void keep(String unit, String id) {
        assertThat(service.put("/api/v1/units/" + id, CITY, unit).status()).isIn(200, 201);
    }

    @Test
    void oneCallFillsThePlansThatAreThereAndIsKeptForThoseThatCome() {
        inForce(plan(2031));

        var answer = handDown("", figure("ward-one", 2031, 500), figure("ward-two", 2031, 300));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(told(answer)).containsExactly("assigned [KT-1.a]", "assigned []");
        assertThat(assigned("ward-one-2031")).isEqualTo("500");
        var later = plan(2031).put("id", "ward-two-2031").put("unit", "ward-two");
        assertThat(service.post("/api/v1/plans", Service.token("p", "ward-two", "planner"), later.toString()).status())
                .isEqualTo(201);
        assertThat(service.get("/api/v1/plans/ward-two-2031/gaps", Service.token("p", "ward-two", "planner")).body()
                .toString()).doesNotContain("{\"target\":\"KT-1.a\",\"kind\":\"ASSIGNED\"");
        assertThat(service.post("/api/v1/plans/ward-two-2031:put-in-force", Service.token("l", "ward-two", "leader"),
                null).status()).isEqualTo(200);
        assertThat(assigned("ward-two-2031")).isEqualTo("300");
    }

    @Test
    void theSameAgainChangesNothingAndAnotherFigureNeedsAnAmendment() {
        inForce(plan(2032));
        handDown("", figure("ward-one", 2032, 500));
        var version = service.get("/api/v1/plans/ward-one-2032", LEADER).etag();

        var same = handDown("", figure("ward-one", 2032, 500));
        var other = handDown("", figure("ward-one", 2032, 400));
        var partial = handDown("?mode=partial", figure("ward-one", 2032, 400), figure("ward-two", 2032, 1));

        assertThat(told(same)).containsExactly("unchanged []");
        assertThat(service.get("/api/v1/plans/ward-one-2032", LEADER).etag()).isEqualTo(version);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.errors()).containsExactly("/assignments/0/value assigned-already");
        assertThat(told(partial)).containsExactly("refused [] /assignments/0/value assigned-already", "assigned []");
        assertThat(partial.body().at("/items/0/errors/0/expected").asInt()).isEqualTo(500);
        assertThat(partial.body().at("/items/0/errors/0/message").asString()).contains("500");
        assertThat(kept("ward-one", 2032)).containsExactly(REVENUE + " 500");
    }

    @Test
    void allOrNoneStoresNothingWhenOneIsRefusedAndADryRunNothingAtAll() {
        var bad = figure("nowhere", 2033, 1);

        var refused = handDown("", figure("ward-one", 2033, 500), bad);
        var dry = handDown("?mode=partial&dryRun=true", figure("ward-one", 2033, 500), bad);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/assignments/1/unit unknown-unit");
        assertThat(told(dry)).containsExactly("assigned []", "refused [] /assignments/1/unit unknown-unit");
        assertThat(kept("ward-one", 2033)).isEmpty();
    }

    @Test
    void whileNothingBindsTheCityMayChangeItsFigureAndTheFormerOneStaysReadable() {
        draft(plan(2034));
        handDown("", figure("ward-one", 2034, 500));

        var other = handDown("", figure("ward-one", 2034, 450));

        assertThat(told(other)).containsExactly("assigned [KT-1.a]");
        assertThat(service.get("/api/v1/assignments?unit=ward-one&year=2034", PLANNER).body()
                .at("/items/0/assignments/0/former/0/value").asInt()).isEqualTo(500);
        assertThat(kept("ward-one", 2034)).containsExactly(REVENUE + " 450");
        var draft = service.get("/api/v1/plans/ward-one-2034", PLANNER);
        Samples.target((ObjectNode) draft.body(), "KT-1.a").putObject("assigned").put("value", 1);
        service.put("/api/v1/plans/ward-one-2034", PLANNER, draft.body().toString(), draft.etag());
        assertThat(service.post("/api/v1/plans/ward-one-2034:put-in-force", LEADER, null).errors())
                .containsExactly("/sections/0/targets/0/assigned/value assigned-otherwise");
    }

    @Test
    void whatAFailureCutShortIsFinishedBySendingItAgain() {
        handDown("", figure("ward-one", 2035, 500));
        var assignments = database.getCollection("assignments");
        var stored = Objects.requireNonNull(assignments.findOneAndDelete(eq("_id", "ward-one-2035")));
        inForce(plan(2035));
        assignments.insertOne(stored);

        assertThat(assigned("ward-one-2035")).isEmpty();
        assertThat(told(handDown("", figure("ward-one", 2035, 500)))).containsExactly("assigned [KT-1.a]");
        assertThat(assigned("ward-one-2035")).isEqualTo("500");
        assertThat(Objects.requireNonNull(database.getCollection("plans").find(eq("_id", "ward-one-2035")).first())
                .getList("audit", Document.class)).extracting(each -> each.getString("action"))
                .containsExactly("plan.draft", "plan.put-in-force", "plan.assign");
    }

    @Test
    void everythingThatIsWrongIsToldItemByItem() {
        var answer = handDown("?mode=partial", figure("ward-one", 2036, 1), figure("ward-one", 2036, 2),
                figure("ward-one", 1999, 1), figure("ward-one", 2036, 1).put("indicator", "none"),
                figure("ward-two", 2036, 1).put("value", "x"), figure("lai-thieu", 2036, 1), figure("city-above", 2036, 1));

        assertThat(told(answer)).containsExactly("assigned []", "refused [] /assignments/1 assigned-twice",
                "refused [] /assignments/2/year out-of-range", "refused [] /assignments/3/indicator unknown-indicator",
                "refused [] /assignments/4/value wrong-type", "refused [] /assignments/5/unit unknown-unit",
                "refused [] /assignments/6/unit other-unit");
        assertThat(handDown("?mode=some", figure("ward-one", 2036, 1)).status()).isEqualTo(400);
        assertThat(service.post("/api/v1/assignments?mode=partial", CITY, "{\"assignments\": [], \"extra\": 1}").errors())
                .containsExactlyInAnyOrder("/assignments required", "/extra unknown-property");
    }

    @Test
    void onlyWhoPlansForAUnitAboveHandsFiguresDown() {
        var body = body(figure("ward-one", 2037, 1));

        assertThat(service.post("/api/v1/assignments", PLANNER, body).body().get("code").asString())
                .isEqualTo("other-unit");
        assertThat(service.post("/api/v1/assignments", Service.token("a", "city-above", "analyst"), body).body()
                .get("code").asString()).isEqualTo("role-required");
        assertThat(service.post("/api/v1/assignments", Service.system("city-above", "planner"), body).body()
                .get("code").asString()).isEqualTo("scope-required");
        assertThat(kept("ward-one", 2037)).isEmpty();
    }

    private Answer handDown(String query, ObjectNode... figures) {
        return service.post("/api/v1/assignments" + query, CITY, body(figures));
    }

    private static String body(ObjectNode... figures) {
        var body = Files.JSON.createObjectNode();
        body.putArray("assignments").addAll(List.of(figures));
        return body.toString();
    }

    private static ObjectNode figure(String unit, int year, int value) {
        return Files.JSON.createObjectNode().put("unit", unit).put("indicator", REVENUE).put("year", year)
                .put("value", value);
    }

    private static ObjectNode plan(int year) {
        var plan = Samples.planOf("ward-one", year);
        var target = Samples.target(plan, "KT-1.a");
        target.remove("assigned");
        ((ObjectNode) target.get("rule")).put("indicator", REVENUE);
        return plan;
    }

    private void draft(ObjectNode plan) {
        assertThat(service.post("/api/v1/plans", PLANNER, plan.toString()).status()).isEqualTo(201);
    }

    private void inForce(ObjectNode plan) {
        draft(plan);
        assertThat(service.post("/api/v1/plans/" + plan.get("id").asString() + ":put-in-force", LEADER, null).status())
                .isEqualTo(200);
    }

    private String assigned(String plan) {
        var body = (ObjectNode) service.get("/api/v1/plans/" + plan, Service.ANALYST).body();
        return Samples.target(body, "KT-1.a").at("/assigned/value").asString("");
    }

    private List<String> kept(String unit, int year) {
        return service.get("/api/v1/assignments?unit=" + unit + "&year=" + year, CITY).body().get("items").valueStream()
                .flatMap(each -> each.get("assignments").valueStream())
                .map(each -> each.get("indicator").asString() + " " + each.get("value").asString()).toList();
    }

    /** Outcome, filled targets, place and code of each error. */
    private static List<String> told(Answer answer) {
        return answer.body().get("items").valueStream().map(each -> each.get("outcome").asString() + " "
                + each.get("targets").valueStream().map(JsonNode::asString).toList() + errors(each)).toList();
    }

    private static String errors(JsonNode item) {
        return item.path("errors").valueStream()
                .map(each -> " " + each.get("pointer").asString() + " " + each.get("code").asString())
                .reduce("", String::concat);
    }
}
