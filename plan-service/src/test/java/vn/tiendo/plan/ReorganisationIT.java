package vn.tiendo.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.Service.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * July 2025: Lái Thiêu of Thuận An, Bình Dương, and two wards beside it become one ward of Ho Chi Minh City; the level
 * between goes.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganisationIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WARD = "r-lai-thieu";
    private static final String STATE = Service.token("operator-of-the-state", "r-viet-nam", "operator");
    private static final String PLANNER = Service.token("planner-r", WARD, "planner");
    private static final String LEADER = Service.token("leader-r", WARD, "leader");

    private final Service service;

    ReorganisationIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void theStateBeforeAPlanOfThenAndTheReorganisation() {
        keep(unit("r-viet-nam", "Việt Nam", null));
        keep(unit("r-binh-duong", "Tỉnh Bình Dương", "r-viet-nam"));
        keep(unit("r-tphcm", "Thành phố Hồ Chí Minh", "r-viet-nam"));
        keep(unit("r-thuan-an", "Thành phố Thuận An", "r-binh-duong"));
        keep(unit("r-binh-nham", "Phường Bình Nhâm", "r-thuan-an"));
        keep(unit("r-vinh-phu", "Phường Vĩnh Phú", "r-thuan-an"));
        keep(ward("r-thuan-an"));
        inForce(2024);

        for (var merged : List.of("r-binh-nham", "r-vinh-phu")) {
            keep(unit(merged, merged, "r-thuan-an").put("validTo", "2025-06-30"));
        }
        var larger = ward("r-tphcm").put("name", "Phường Lái Thiêu, Thành phố Hồ Chí Minh").put("validFrom", "2025-07-01");
        larger.putArray("predecessors").add("r-binh-nham").add("r-vinh-phu");
        keep(larger);
    }

    @Test
    void aUnitIsReadAsItWasOnADay() {
        var before = read(WARD, "2025-06-30");
        var after = read(WARD, "2025-07-01");

        assertThat(before.body().get("name").asString()).isEqualTo("Phường Lái Thiêu");
        assertThat(texts(before.body().get("unitPath"))).containsExactly("r-viet-nam", "r-binh-duong", "r-thuan-an", WARD);
        assertThat(after.body().get("name").asString()).endsWith("Thành phố Hồ Chí Minh");
        assertThat(texts(after.body().get("unitPath"))).containsExactly("r-viet-nam", "r-tphcm", WARD);
        assertThat(texts(after.body().get("predecessors"))).containsExactly("r-binh-nham", "r-vinh-phu");
        assertThat(service.get("/api/v1/units/" + WARD, PLANNER).body()).isEqualTo(after.body());
        assertThat(read("r-binh-nham", "2025-06-30").status()).isEqualTo(200);
        assertThat(read("r-binh-nham", "2025-07-01").status()).isEqualTo(404);
        assertThat(service.get("/api/v1/units/" + WARD + "?on=yesterday", PLANNER).status()).isEqualTo(400);
    }

    @Test
    void everyVersionStaysReadable() {
        var versions = service.get("/api/v1/units/" + WARD + "/versions", PLANNER).body().get("items");

        assertThat(versions.valueStream().map(each -> each.get("version").asInt() + " " + each.get("parent").asString()))
                .containsExactly("1 r-thuan-an", "2 r-tphcm");
        assertThat(service.get("/api/v1/units/r-nowhere/versions", PLANNER).status()).isEqualTo(404);
    }

    @Test
    void aPlanOfBeforeGoesOnNamingItsUnitAsItWas() {
        inForce(2026);
        assertThat(service.post("/api/v1/plans/" + WARD + "-2024:close", LEADER, null).status()).isEqualTo(200);

        var old = lastTold(WARD + "-2024", "3");
        var present = lastTold(WARD + "-2026", "2");

        assertThat(old.get("unitName").asString()).isEqualTo("Phường Lái Thiêu");
        assertThat(texts(old.get("unitPath"))).contains("r-thuan-an").doesNotContain("r-tphcm");
        assertThat(present.get("unitName").asString()).endsWith("Thành phố Hồ Chí Minh");
        assertThat(texts(present.get("unitPath"))).contains("r-tphcm").doesNotContain("r-thuan-an");
    }

    @Test
    void aUnitThatIsNoMoreMakesNoPlan() {
        var plan = Samples.planOf("r-binh-nham", 2026);

        var refused = service.post("/api/v1/plans", Service.token("p", "r-binh-nham", "planner"), plan.toString());

        assertThat(refused.errors()).contains("/unit unit-not-in-year");
    }

    @Test
    void officersAreKnownToThoseWhoRunTheUnitAndToldApartFromIt() {
        var path = "/api/v1/units/r-thuan-an/officers";
        keep(unit("r-thuan-an", "Thành phố Thuận An", "r-binh-duong").set("departments",
                Files.JSON.readTree("[{\"id\": \"van-phong\", \"name\": \"Văn phòng\", \"kind\": \"OFFICE\"}]")));

        var none = service.get(path, STATE);
        var kept = service.put(path, STATE, officers("van-phong"), none.etag());
        var late = service.put(path, STATE, officers("van-phong"), none.etag());
        var wrong = service.put(path, STATE, officers("thue"));

        assertThat(none.body().get("departments")).isEmpty();
        assertThat(kept.etag()).isEqualTo("\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/officers/departments/0/officers/0/subject").asString()).isEqualTo("sub-7");
        assertThat(wrong.errors()).containsExactly("/departments/0/id unknown-department");
        assertThat(service.get(path, PLANNER).status()).isEqualTo(403);
        assertThat(service.get("/api/v1/units/r-thuan-an", PLANNER).body().toString()).doesNotContain("sub-7");
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.officers.v1",
                event -> Objects.equals(event.key(), "r-thuan-an"), 1, SOON).getFirst();
        Schemas.check(Files.EVENTS.resolve("officers-changed.v1.schema.json"), told.json());
        assertThat(told.attribute("sequence")).isEqualTo("1");
        assertThat(Files.JSON.readTree(told.json()).at("/departments/0/officers/0/email").asString())
                .isEqualTo("an@thuan-an.example");
        assertThat(kept.body().at("/leaders/0/language").asString()).isEqualTo("en");
    }

    @Test
    void aTargetWhoseDepartmentHasNobodyIsListed() {
        var draft = Samples.planOf(WARD, 2027);
        service.post("/api/v1/plans", PLANNER, draft.toString());
        var before = nobody(2027);

        service.put("/api/v1/units/" + WARD + "/officers", PLANNER, officers("tai-chinh"));

        assertThat(before).contains("KT-1.a", "KT-3.2");
        assertThat(nobody(2027)).doesNotContain("KT-1.a").contains("KT-3.2");
    }

    private List<String> nobody(int year) {
        return service.get("/api/v1/plans/" + WARD + "-" + year + "/gaps", PLANNER).body().get("items").valueStream()
                .filter(each -> each.get("kind").asString().equals("NOBODY")).map(each -> each.get("target").asString())
                .toList();
    }

    private static String officers(String department) {
        return """
                {"departments": [{"id": "%s", "officers": [{"subject": "sub-7", "name": "Nguyễn Văn An",
                "from": "2024-01-01", "head": true, "email": "an@thuan-an.example"}]}],
                "leaders": [{"subject": "sub-8", "from": "2024-01-01", "language": "en"}]}""".formatted(department);
    }

    private void keep(JsonNode unit) {
        assertThat(service.put("/api/v1/units/" + unit.get("id").asString(), STATE, unit.toString()).status())
                .isIn(200, 201);
    }

    private static ObjectNode unit(String id, String name, @Nullable String parent) {
        return Files.JSON.createObjectNode().put("id", id).put("name", name).put("kind", "CITY").put("parent", parent);
    }

    private static ObjectNode ward(String parent) {
        return Samples.ward().put("id", WARD).put("parent", parent);
    }

    private void inForce(int year) {
        assertThat(service.post("/api/v1/plans", PLANNER, Samples.planOf(WARD, year).toString()).status()).isEqualTo(201);
        assertThat(service.post("/api/v1/plans/" + WARD + "-" + year + ":put-in-force", LEADER, null).status())
                .isEqualTo(200);
    }

    private Answer read(String unit, String day) {
        return service.get("/api/v1/units/" + unit + "?on=" + day, PLANNER);
    }

    private static JsonNode lastTold(String plan, String sequence) {
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.plans.v1",
                event -> Objects.equals(event.key(), plan) && Objects.equals(event.attribute("sequence"), sequence), 1, SOON);
        Schemas.check(Files.EVENTS.resolve("plan-in-force.v1.schema.json"), told.getFirst().json());
        return Files.JSON.readTree(told.getFirst().json());
    }

    private static List<String> texts(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).toList();
    }
}
