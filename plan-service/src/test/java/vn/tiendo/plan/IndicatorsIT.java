package vn.tiendo.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Service service;

    IndicatorsIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void aCityAndAWard() {
        service.put("/api/v1/units/thuan-an", Service.OPERATOR, Samples.unit("thuan-an", null));
        service.put("/api/v1/units/lai-thieu", Service.OPERATOR, Samples.ward().toString());
    }

    @Test
    void theCityKeepsTheCatalogueAndEveryVersionStaysReadable() {
        var code = code();

        var created = service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ nghèo").toString());
        var same = service.put(path(code), Service.CITY_PLANNER, created.body().toString(), created.etag());
        var renamed = service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ nghèo đa chiều").toString(),
                created.etag());
        var late = service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ cận nghèo").toString(),
                created.etag());

        assertThat(created.status()).isEqualTo(201);
        assertThat(same.etag()).as("the same again").isEqualTo("\"1\"");
        assertThat(renamed.etag()).isEqualTo("\"2\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/indicator/name/vi").asString()).isEqualTo("Hộ nghèo đa chiều");
        assertThat(service.get(path(code) + "/versions/1", Service.ANALYST).body().at("/name/vi").asString())
                .isEqualTo("Hộ nghèo");
        assertThat(service.get(path(code) + "/versions/2", Service.ANALYST).body())
                .isEqualTo(service.get(path(code), Service.ANALYST).body());
        assertThat(service.get(path(code) + "/versions/3", Service.ANALYST).status()).isEqualTo(404);
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.indicators.v1",
                event -> Objects.equals(event.key(), code), 2, SOON);
        assertThat(told).extracting(event -> event.attribute("sequence")).contains("1", "2");
        told.forEach(event -> Schemas.check(Files.EVENTS.resolve("indicator-changed.v1.schema.json"), event.json()));
    }

    @Test
    void aWardReadsTheCatalogueAndDoesNotChangeIt() {
        var code = code();

        var refused = service.put(path(code), Service.PLANNER, indicator(code, "Hộ nghèo").toString());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().get("code").asString()).isEqualTo("other-unit");
        assertThat(service.get("/api/v1/indicators?limit=1", Service.PLANNER).status()).isEqualTo(200);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var indicator = indicator("Hộ nghèo", "").put("unitOfMeasure", "%").put("overUnits", "SUM").put("better", "MORE");

        var refused = service.put(path("ho-ngheo"), Service.CITY_PLANNER, indicator.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactlyInAnyOrder("/name/vi required", "/better unknown-value",
                "/overUnits unknown-value", "/code unknown-value");
    }

    @Test
    void aTargetIsSuggestedAnIndicatorByItsWords() {
        var code = code();
        service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ chăn nuôi thủy sản lồng bè").toString());

        var found = service.get("/api/v1/indicators:suggest?words=h%E1%BB%99%20ch%C4%83n%20nu%C3%B4i%20l%E1%BB%93ng%20b%C3%A8",
                Service.PLANNER);

        assertThat(found.body().at("/items/0/indicator/code").asString()).isEqualTo(code);
        assertThat(found.body().at("/items/0/likeness").asDouble()).isBetween(0.3, 1.0);
    }

    @Test
    void aTargetIsLinkedToAnIndicatorWhichIsLookedUpAgainWhenThePlanIsPutInForce() {
        var code = code();
        var created = service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ gia đình thu gom rác")
                .put("unitOfMeasure", "%").put("overUnits", "RATIO").toString());
        var plan = Samples.planOf(2091);
        Samples.target(plan, "KT-3.2").put("indicator", code + "-");
        Samples.target(plan, "KT-3.3").put("indicator", code).put("unitOfMeasure", "khu phố");

        var refused = service.post("/api/v1/plans", Service.PLANNER, plan.toString());
        Samples.target(plan, "KT-3.2").put("indicator", code);
        Samples.target(plan, "KT-3.3").remove("indicator");
        var drafted = service.post("/api/v1/plans", Service.PLANNER, plan.toString());
        service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ gia đình thu gom rác").toString(), created.etag());
        var changed = service.post("/api/v1/plans/lai-thieu-2091:put-in-force", Service.LEADER, null);
        service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ gia đình thu gom rác")
                .put("unitOfMeasure", "%").put("overUnits", "RATIO").toString());
        var inForce = service.post("/api/v1/plans/lai-thieu-2091:put-in-force", Service.LEADER, null);
        var used = service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ gia đình thu gom rác").toString());
        var renamed = service.put(path(code), Service.CITY_PLANNER, indicator(code, "Hộ thu gom rác")
                .put("unitOfMeasure", "%").put("overUnits", "RATIO").toString());

        assertThat(refused.errors()).containsExactlyInAnyOrder(
                "/sections/0/targets/9/indicator unknown-indicator",
                "/sections/0/targets/10/unitOfMeasure unit-of-measure-mismatch");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(Samples.target((ObjectNode) drafted.body(), "KT-3.2").get("indicator").asString()).isEqualTo(code);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.errors()).containsExactly("/sections/0/targets/9/unitOfMeasure unit-of-measure-mismatch");
        assertThat(inForce.status()).isEqualTo(200);
        assertThat(used.errors()).as("a plan in force uses it").containsExactly("/unitOfMeasure indicator-in-use");
        assertThat(used.body().at("/errors/0/expected/0").asString()).isEqualTo("lai-thieu-2091");
        assertThat(renamed.status()).isEqualTo(200);
    }

    private static String code() {
        return "chi-so-" + UUID.randomUUID();
    }

    private static String path(String code) {
        return "/api/v1/indicators/" + code;
    }

    private static ObjectNode indicator(String code, String name) {
        var indicator = Files.JSON.createObjectNode().put("code", code).put("unitOfMeasure", "hộ").put("overUnits", "SUM");
        indicator.putObject("name").put("vi", name);
        return indicator;
    }
}
