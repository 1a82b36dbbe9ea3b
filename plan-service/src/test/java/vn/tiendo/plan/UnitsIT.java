package vn.tiendo.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
import vn.tiendo.plan.Service.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnitsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Service service;

    UnitsIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeEach
    void theCityIsThere() {
        assertThat(keep("thuan-an", null).status()).isIn(200, 201);
    }

    @Test
    void aUnitIsToldWithItsPlaceAndTheSameAgainIsNotToldTwice() {
        var id = "unit-" + UUID.randomUUID();
        var unit = Samples.unit(id, "thuan-an");

        var created = service.put("/api/v1/units/" + id, Service.CITY_PLANNER, unit);
        var same = service.put("/api/v1/units/" + id, Service.CITY_PLANNER, unit);
        var stale = service.put("/api/v1/units/" + id, Service.CITY_PLANNER, unit, "\"9\"");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().get("unitPath").toString()).isEqualTo("[\"thuan-an\",\"" + id + "\"]");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.etag()).isEqualTo(created.etag());
        assertThat(stale.status()).isEqualTo(412);
        var told = told(id, 1).getFirst();
        assertThat(told.attribute("type")).isEqualTo("vn.tiendo.plan.unit-changed.v1");
        assertThat(told.attribute("sequence")).isEqualTo("1");
        Schemas.check(Files.EVENTS.resolve("unit-changed.v1.schema.json"), told.json());
    }

    @Test
    void unitsBelowMoveWithTheirUnit() {
        var east = "east-" + UUID.randomUUID();
        var district = "district-" + UUID.randomUUID();
        var ward = "ward-" + UUID.randomUUID();
        keep(east, "thuan-an");
        keep(district, "thuan-an");
        keep(ward, district);

        var moved = keep(district, east);
        var cycle = keep(district, ward);

        assertThat(moved.status()).isEqualTo(200);
        assertThat(service.get("/api/v1/units/" + ward, Service.ANALYST).body().get("unitPath")).hasSize(4);
        assertThat(told(ward, 2).getLast().json()).contains("[\"thuan-an\",\"" + east + "\",\"" + district);
        assertThat(cycle.errors()).containsExactly("/parent unit-cycle");
    }

    @Test
    void aNewRootIsKeptByItsOwnPeopleOnly() {
        var city = "city-" + UUID.randomUUID();

        var others = keep(city, null);
        var own = service.put("/api/v1/units/" + city, Service.token("op", city, "operator"), Samples.unit(city, null));

        assertThat(others.status()).isEqualTo(403);
        assertThat(others.body().get("code").asString()).isEqualTo("other-unit");
        assertThat(own.status()).isEqualTo(201);
    }

    @Test
    void aUnitDoesNotLeaveTheOneAboveItByItself() {
        var ward = "ward-" + UUID.randomUUID();
        keep(ward, "thuan-an");
        var wardPlanner = Service.token("planner-" + ward, ward, "planner");

        var left = service.put("/api/v1/units/" + ward, wardPlanner, Samples.unit(ward, null));
        var renamed = service.put("/api/v1/units/" + ward, wardPlanner,
                Samples.unit(ward, "thuan-an").replace("\"name\":\"" + ward, "\"name\":\"Phường mới"));
        var pushedOut = keep(ward, null);

        assertThat(left.status()).isEqualTo(403);
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(pushedOut.status()).isEqualTo(403);
        assertThat(service.get("/api/v1/units/" + ward, Service.ANALYST).body().get("unitPath")).hasSize(2);
    }

    @Test
    void aRootMayJoinAUnitAboveIt() {
        var city = "city-" + UUID.randomUUID();
        var planner = Service.token("planner-" + city, city, "planner");
        service.put("/api/v1/units/" + city, planner, Samples.unit(city, null));

        var joined = service.put("/api/v1/units/" + city, planner, Samples.unit(city, "thuan-an"));

        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.body().get("unitPath")).hasSize(2);
    }

    @Test
    void aDepartmentThatAPlanInForceNamesIsNotRemoved() {
        var ward = Samples.ward();
        service.put("/api/v1/units/lai-thieu", Service.OPERATOR, ward.toString());
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2024).toString());
        var draftOnly = service.put("/api/v1/units/lai-thieu", Service.PLANNER, without(ward, "quan-su").toString());
        service.put("/api/v1/units/lai-thieu", Service.PLANNER, ward.toString());
        service.post("/api/v1/plans/lai-thieu-2024:put-in-force", Service.LEADER, null);

        var refused = service.put("/api/v1/units/lai-thieu", Service.PLANNER,
                without(without(ward, "quan-su"), "tu-phap").toString());

        assertThat(draftOnly.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly("/departments department-in-use", "/departments department-in-use");
        var error = refused.body().at("/errors/0");
        assertThat(error.get("given").asString()).isEqualTo("quan-su");
        assertThat(error.get("expected").valueStream().map(each -> each.asString()))
                .isNotEmpty().allSatisfy(place -> assertThat(place).startsWith("lai-thieu-2024/"));
        assertThat(error.get("message").asString()).contains("quan-su").contains("lai-thieu-2024/");
        assertThat(service.get("/api/v1/units/lai-thieu", Service.ANALYST).body().get("departments"))
                .isEqualTo(ward.get("departments"));
    }

    private Answer keep(String id, @Nullable String parent) {
        return service.put("/api/v1/units/" + id, Service.OPERATOR, Samples.unit(id, parent));
    }

    private static ObjectNode without(ObjectNode unit, String department) {
        var fewer = unit.deepCopy();
        ((ArrayNode) fewer.get("departments")).removeIf(each -> each.get("id").asString().equals(department));
        return fewer;
    }

    private static List<PublishedEvent> told(String unit, int count) {
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.units.v1",
                event -> Objects.equals(event.key(), unit), count, SOON);
        assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        return told;
    }
}
