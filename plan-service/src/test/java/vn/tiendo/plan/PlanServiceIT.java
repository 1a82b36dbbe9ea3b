package vn.tiendo.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlanServiceIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Service service;

    PlanServiceIT(@LocalServerPort int port) {
        service = new Service(port);
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
    void theSamplePlanGoesFromDraftToInForceAndIsToldToEverybody() {
        var plan = Samples.planOf(2024);

        var drafted = service.post("/api/v1/plans", Service.PLANNER, plan.toString());
        var inForce = service.post("/api/v1/plans/lai-thieu-2024:put-in-force", Service.LEADER, null);

        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.header("Location")).isEqualTo("/api/v1/plans/lai-thieu-2024");
        assertThat(drafted.etag()).isEqualTo("\"1\"");
        assertThat(inForce.status()).isEqualTo(200);
        assertThat(inForce.etag()).isEqualTo("\"2\"");
        assertThat(inForce.body().get("putInForceBy").asString()).isEqualTo("leader");
        assertThat(service.get("/api/v1/plans/lai-thieu-2024", Service.ANALYST).body()).isEqualTo(inForce.body());
        var event = plansTold("lai-thieu-2024", 1).getFirst();
        assertThat(event.key()).isEqualTo("lai-thieu-2024");
        assertThat(event.attribute("type")).isEqualTo("vn.tiendo.plan.plan-in-force.v1");
        assertThat(event.attribute("subject")).isEqualTo("lai-thieu-2024");
        assertThat(event.attribute("sequence")).isEqualTo("2");
        Schemas.check(Files.EVENTS.resolve("plan-in-force.v1.schema.json"), event.json());
        var data = Files.JSON.readTree(event.json());
        assertThat(data.get("sections")).isEqualTo(inForce.body().get("sections"));
        assertThat(data.get("unitPath").toString()).isEqualTo("[\"thuan-an\",\"lai-thieu\"]");
        assertThat(data.get("departments")).hasSize(17);
        assertThat(data.get("dates").valueStream().map(each -> each.get("period").asString() + " " + each.get("due").asString()))
                .containsExactlyElementsOf(service.get("/api/v1/plans/lai-thieu-2024/calendar", Service.ANALYST).body()
                        .get("due").valueStream()
                        .map(each -> each.get("period").asString() + " " + each.get("due").asString()).toList())
                .contains("2024-M06 2024-06-17");
    }

    @Test
    void numbersKeepEveryDigit() {
        var plan = Samples.planOf(2030);
        ((ObjectNode) plan.at("/sections/0/targets/0/assigned")).put("value",
                new BigDecimal("12500000000.123456789012345"));

        var drafted = service.post("/api/v1/plans", Service.PLANNER, plan.toString());

        assertThat(drafted.status()).isEqualTo(201);
        assertThat(service.get("/api/v1/plans/lai-thieu-2030", Service.PLANNER).response().body())
                .contains("\"value\":12500000000.123456789012345,");
    }

    @Test
    void aDryRunSaysWhatWouldComeOfItAndStoresNothing() {
        var checked = service.post("/api/v1/plans?dryRun=true", Service.PLANNER, Samples.planOf(2031).toString());

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body().get("version").asInt()).isZero();
        assertThat(service.get("/api/v1/plans/lai-thieu-2031", Service.PLANNER).status()).isEqualTo(404);
    }

    @Test
    void everyFlawIsToldAtOnceInTheLanguageOfTheReaderAndNothingIsStored() {
        var plan = Samples.planOf(2032);
        var targets = (ArrayNode) plan.at("/sections/0/targets");
        ((ObjectNode) targets.get(0)).put("responsible", "nobody").put("colour", "red");
        ((ObjectNode) targets.get(1)).put("id", targets.get(0).get("id").asString());

        var vietnamese = service.post("/api/v1/plans", Service.PLANNER, plan.toString());
        var english = service.send("POST", "/api/v1/plans", Service.PLANNER, plan.toString(),
                Map.of("Accept-Language", "en"));

        assertThat(vietnamese.status()).isEqualTo(422);
        assertThat(vietnamese.errors()).containsExactlyInAnyOrder(
                "/sections/0/targets/0/colour unknown-property",
                "/sections/0/targets/0/responsible unknown-department",
                "/sections/0/targets/1/id duplicate-target");
        assertThat(vietnamese.response().body()).contains("Đơn vị lai-thieu không có bộ phận \\\"nobody\\\".");
        assertThat(english.response().body()).contains("Unit lai-thieu has no department \\\"nobody\\\".");
        assertThat(service.get("/api/v1/plans/lai-thieu-2032", Service.PLANNER).status()).isEqualTo(404);
    }

    @Test
    void aUnitThatIsTooLargeForTheBrokerIsNotAccepted() {
        var unit = ((ObjectNode) Files.sampleUnits().get(0)).put("name", "x".repeat(200_000));

        assertThat(service.put("/api/v1/units/thuan-an", Service.OPERATOR, unit.toString()).errors())
                .containsExactly("/departments out-of-range");
    }

    @Test
    void aPlanOfTwoThousandTargetsIsTakenAndTold() {
        var plan = Samples.planOf(2042);
        var targets = ((ObjectNode) plan.at("/sections/0")).putArray("targets");
        for (int i = 0; i < 2_000; i++) {
            var target = targets.addObject().put("id", "T-" + i).put("number", String.valueOf(i))
                    .put("title", "Chỉ tiêu số " + i).put("text", "Chỉ tiêu số " + i + ": " + "chữ ".repeat(20))
                    .put("unitOfMeasure", "hộ").put("measure", "NUMBER").put("aggregation", "SUM")
                    .put("responsible", "dia-chinh").put("frequency", "MONTHLY");
            target.putObject("rule").put("kind", "AT_LEAST").putObject("bound").put("value", i);
        }

        assertThat(service.post("/api/v1/plans", Service.PLANNER, plan.toString()).status()).isEqualTo(201);
        assertThat(service.post("/api/v1/plans/lai-thieu-2042:put-in-force", Service.LEADER, null).status()).isEqualTo(200);
        assertThat(Files.JSON.readTree(plansTold("lai-thieu-2042", 1).getFirst().json()).at("/sections/0/targets")).hasSize(2_000);
    }

    @Test
    void aUnitHasOnePlanAYear() {
        var plan = draft(2033);

        var again = service.post("/api/v1/plans", Service.PLANNER, plan.toString());
        var dry = service.post("/api/v1/plans?dryRun=true", Service.PLANNER, plan.toString());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("code").asString()).isEqualTo("wrong-state");
        assertThat(again.errors()).containsExactly("/id plan-exists");
        assertThat(dry.status()).isEqualTo(409);
    }

    @Test
    void aDraftIsReplacedAtTheVersionThatWasSeen() {
        var plan = draft(2034).put("title", "Kế hoạch sửa");

        var amended = service.put("/api/v1/plans/lai-thieu-2034", Service.PLANNER, plan.toString(), "\"1\"");
        var stale = service.put("/api/v1/plans/lai-thieu-2034", Service.PLANNER, plan.toString(), "\"1\"");
        var blind = service.put("/api/v1/plans/lai-thieu-2034", Service.PLANNER, plan.toString());

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.etag()).isEqualTo("\"2\"");
        assertThat(amended.body().get("title").asString()).isEqualTo("Kế hoạch sửa");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(stale.body().get("given").asString()).isEqualTo("\"1\"");
        assertThat(stale.body().get("current").asString()).isEqualTo("\"2\"");
        assertThat(stale.body().at("/plan/title").asString()).isEqualTo("Kế hoạch sửa");
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        draft(2035);
        var read = service.get("/api/v1/plans/lai-thieu-2035", Service.PLANNER);

        var same = service.put("/api/v1/plans/lai-thieu-2035", Service.PLANNER, read.response().body(), read.etag());

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().get("sections")).isEqualTo(read.body().get("sections"));
    }

    @Test
    void aPlanInForceIsNotChanged() {
        var plan = draft(2036);
        service.post("/api/v1/plans/lai-thieu-2036:put-in-force", Service.LEADER, null);

        var edited = service.put("/api/v1/plans/lai-thieu-2036", Service.PLANNER, plan.toString(), "\"2\"");
        var again = service.post("/api/v1/plans/lai-thieu-2036:put-in-force", Service.LEADER, null);

        assertThat(edited.status()).isEqualTo(409);
        assertThat(edited.body().get("given").asString()).isEqualTo("IN_FORCE");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void aPlanWithoutTargetsBindsNobody() {
        var plan = Samples.planOf(2037);
        ((ArrayNode) plan.get("sections")).removeAll();
        service.post("/api/v1/plans", Service.PLANNER, plan.toString());

        var refused = service.post("/api/v1/plans/lai-thieu-2037:put-in-force", Service.LEADER, null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/sections required");
    }

    @Test
    void onlyOneOfSeveralLeadersPutsThePlanInForce() throws Exception {
        draft(2038);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> put = () ->
                    service.post("/api/v1/plans/lai-thieu-2038:put-in-force", Service.LEADER, null).status();
            var statuses = threads.invokeAll(List.of(put, put, put, put)).stream().map(each -> each.resultNow());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        }
        assertThat(plansTold("lai-thieu-2038", 1)).hasSize(1);
    }

    @Test
    void withoutATokenNothingIsToldButHealth() {
        assertThat(service.get("/api/v1/plans", null).status()).isEqualTo(401);
        assertThat(service.get("/api/v1/units", null).status()).isEqualTo(401);
        assertThat(service.post("/api/v1/plans", null, "{}").status()).isEqualTo(401);
    }

    @Test
    void whatIsNoPlanAtAllIsRefusedByItsKind() {
        assertThat(service.post("/api/v1/plans", Service.PLANNER, "{\"id\":").status()).isEqualTo(400);
        assertThat(service.post("/api/v1/plans", Service.PLANNER, "{\"id\":").body().get("code").asString())
                .isEqualTo("malformed-json");
        assertThat(service.post("/api/v1/plans", Service.PLANNER, "[]").errors()).containsExactly(" wrong-type");
        assertThat(service.put("/api/v1/units/x", Service.OPERATOR, "[]").errors()).containsExactly(" wrong-type");
        assertThat(service.post("/api/v1/plans", Service.PLANNER, "{}").status()).isEqualTo(422);
        assertThat(service.send("POST", "/api/v1/plans", Service.PLANNER, "id: x",
                Map.of("Content-Type", "application/yaml")).status()).isEqualTo(415);
        assertThat(service.post("/api/v1/plans", Service.PLANNER, "\"" + "x".repeat(1 << 20) + "\"").status())
                .isEqualTo(413);
        assertThat(service.get("/api/v1/plans?year=soon", Service.PLANNER).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/plans/none", Service.PLANNER).status()).isEqualTo(404);
        assertThat(service.post("/api/v1/plans/none:put-in-force", Service.LEADER, null).status()).isEqualTo(404);
    }

    @Test
    void plansAreListedByUnitYearAndState() {
        draft(2040);

        var listed = service.get("/api/v1/plans?unit=lai-thieu&year=2040&state=DRAFT", Service.PLANNER);

        assertThat(listed.body().get("items")).hasSize(1);
        assertThat(listed.body().has("next")).isFalse();
        assertThat(listed.body().get("items").get(0).get("targets").asInt()).isEqualTo(88);
        assertThat(service.get("/api/v1/plans?year=2040&state=IN_FORCE", Service.PLANNER).body().get("items")).isEmpty();
        assertThat(service.get("/api/v1/plans?after=lai-thieu-2099", Service.ANALYST).body().get("items")).isEmpty();
        assertThat(service.get("/api/v1/plans?limit=0", Service.ANALYST).status()).isEqualTo(400);
    }

    @Test
    void withoutABrokerPlansAreAcceptedAndToldLater() {
        draft(2041);
        Infrastructure.shared().pauseBroker();
        try {
            assertThat(service.post("/api/v1/plans/lai-thieu-2041:put-in-force", Service.LEADER, null).status())
                    .isEqualTo(200);
        } finally {
            Infrastructure.shared().resumeBroker();
        }

        assertThat(plansTold("lai-thieu-2041", 1)).hasSize(1);
    }

    private ObjectNode draft(int year) {
        var plan = Samples.planOf(year);
        assertThat(service.post("/api/v1/plans", Service.PLANNER, plan.toString()).status()).isEqualTo(201);
        return plan;
    }

    private static List<PublishedEvent> plansTold(String id, int count) {
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.plans.v1",
                event -> Objects.equals(event.key(), id), count, SOON);
        assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        return told;
    }
}
