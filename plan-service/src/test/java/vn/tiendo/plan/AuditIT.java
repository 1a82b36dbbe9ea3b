package vn.tiendo.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.JsonNode;

import vn.tiendo.audit.ContentHash;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/** What is recorded of changes and of refused attempts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path RECORD = Path.of("../platform/audit/contract/events/audit-recorded.v1.schema.json");

    private final Service service;
    private final MongoDatabase database;

    AuditIT(@LocalServerPort int port, @Autowired MongoDatabase database) {
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
    void aPlanCarriesTheChainOfItsChangesFromDraftToInForce() {
        var plan = draft(2060);
        service.put("/api/v1/plans/lai-thieu-2060", Service.PLANNER, plan.toString(), "\"1\"");
        var inForce = service.post("/api/v1/plans/lai-thieu-2060:put-in-force", Service.LEADER, null);

        var records = stored("plans", "lai-thieu-2060");

        assertThat(records).extracting(each -> each.getString("action"))
                .containsExactly("plan.draft", "plan.amend", "plan.put-in-force");
        assertThat(records).extracting(each -> each.get("actor", Document.class).getString("id"))
                .containsExactly("planner", "planner", "leader");
        assertThat(records).extracting(each -> each.get("before")).containsExactly(null, 1L, 2L);
        assertThat(records).extracting(each -> each.get("after")).containsExactly(1L, 2L, 3L);
        assertThat(records).allSatisfy(each -> {
            assertThat(each.getString("unit")).isEqualTo("lai-thieu");
            assertThat(each.getString("outcome")).isEqualTo("DONE");
        });
        assertThat(records.getFirst().getString("previous")).isEqualTo("0".repeat(64));
        assertThat(records.get(1).getString("previous")).isEqualTo(records.getFirst().getString("hash"));
        assertThat(records.get(2).getString("previous")).isEqualTo(records.get(1).getString("hash"));
        assertThat(records).allSatisfy(each -> assertThat(RecordDocument.read(each).holds()).isTrue());
        assertThat(records.getLast().getString("content")).isEqualTo(ContentHash.of(document("plans",
                "lai-thieu-2060").toBsonDocument(Document.class, database.getCodecRegistry())));
        assertThat(inForce.body().has("audit")).isFalse();
        assertThat(service.get("/api/v1/plans/lai-thieu-2060", Service.LEADER).body()).isEqualTo(inForce.body());
    }

    @Test
    void everyRecordOfAPlanIsToldToEverybody() {
        draft(2061);
        service.post("/api/v1/plans/lai-thieu-2061:put-in-force", Service.LEADER, null);

        var told = told(each -> Objects.equals(each.attribute("subject"), "plan-service/plans/lai-thieu-2061"), 2);

        assertThat(told).extracting(each -> each.attribute("type")).containsOnly("vn.tiendo.audit.recorded.v1");
        assertThat(told).extracting(each -> each.attribute("sequence")).containsExactly("1", "2");
        assertThat(told).extracting(PublishedEvent::key).containsOnly("lai-thieu");
        told.forEach(each -> Schemas.check(RECORD, each.json()));
        assertThat(told).extracting(each -> json(each).get("hash").asString()).containsExactlyElementsOf(
                stored("plans", "lai-thieu-2061").stream().map(each -> each.getString("hash")).toList());
    }

    @Test
    void aRefusedAttemptIsRecordedWithItsReason() {
        draft(2062);
        service.post("/api/v1/plans/lai-thieu-2062:put-in-force", Service.PLANNER, null);
        service.send("POST", "/api/v1/plans/lai-thieu-2062:put-in-force", Service.ANALYST, null,
                Map.of("X-Request-Id", "request-2062", "X-Forwarded-For", "192.0.2.7"));

        var told = told(each -> Objects.equals(json(each).path("object").asString(), "lai-thieu-2062")
                && Objects.equals(json(each).path("outcome").asString(), "REFUSED"), 2);

        assertThat(told).extracting(each -> json(each).at("/actor/id").asString())
                .containsExactlyInAnyOrder("planner", "analyst");
        assertThat(told).extracting(each -> json(each).get("reason").asString())
                .containsExactlyInAnyOrder("role-required", "not-found");
        assertThat(told).filteredOn(each -> json(each).get("reason").asString().equals("not-found"))
                .allSatisfy(each -> assertThat(json(each).at("/origin/requestId").asString()).isEqualTo("request-2062"));
        assertThat(told).allSatisfy(each -> {
            assertThat(json(each).get("action").asString()).isEqualTo("plan.put-in-force");
            assertThat(json(each).get("unit").asString()).isEqualTo("lai-thieu");
        });
        assertThat(stored("plans", "lai-thieu-2062")).hasSize(1);
    }

    /** An attempt at a unit that nobody knows is their own unit's matter, and leaves no text of theirs behind. */
    @Test
    void anAttemptAtWhatDoesNotExistIsRecordedWithTheUnitOfWhoTried() {
        var stranger = Service.token("stranger-" + UUID.randomUUID(), "binh-hoa", "planner");
        var plan = Samples.planOf(2063).put("unit", "no-such-unit").put("id", "<script>");

        assertThat(service.post("/api/v1/plans", stranger, plan.toString()).status()).isEqualTo(403);

        var record = json(told(each -> Objects.equals(json(each).path("unit").asString(), "binh-hoa"), 1).getFirst());
        assertThat(record.get("object").asString()).isEqualTo("?");
        assertThat(record.get("reason").asString()).isEqualTo("other-unit");
    }

    @Test
    void whatIsMerelyWrongIsNoAttempt() {
        draft(2064);
        service.put("/api/v1/plans/lai-thieu-2064", Service.PLANNER, Samples.planOf(2064).toString(), "\"9\"");
        service.put("/api/v1/plans/lai-thieu-2064", Service.PLANNER, "{}", "\"1\"");
        service.post("/api/v1/plans?dryRun=true", Service.LEADER, Samples.planOf(2064).toString());
        service.post("/api/v1/plans/lai-thieu-2064:put-in-force", Service.PLANNER, null);

        var told = told(each -> Objects.equals(json(each).path("object").asString(), "lai-thieu-2064"), 2);

        assertThat(told).extracting(each -> json(each).get("action").asString())
                .containsExactlyInAnyOrder("plan.draft", "plan.put-in-force");
    }

    @Test
    void aUnitThatMovesAlongIsRecordedTooAsDoneByWhoMovedTheOneAboveIt() {
        var east = "east-" + UUID.randomUUID();
        var district = "district-" + UUID.randomUUID();
        var ward = "ward-" + UUID.randomUUID();
        keep(east, "thuan-an");
        keep(district, "thuan-an");
        keep(ward, district);

        keep(district, east);

        var records = stored("units", ward);
        assertThat(records).extracting(each -> each.getString("action")).containsExactly("unit.keep", "unit.keep");
        assertThat(records).extracting(each -> each.getString("unit")).containsOnly(ward);
        assertThat(records.getLast().get("actor", Document.class).getString("id")).isEqualTo("operator");
        assertThat(records.getLast().getString("previous")).isEqualTo(records.getFirst().getString("hash"));
        assertThat(service.get("/api/v1/units/" + ward, Service.ANALYST).body().has("audit")).isFalse();
        assertThat(service.get("/api/v1/units", Service.ANALYST).response().body()).doesNotContain("\"previous\"");
    }

    private JsonNode draft(int year) {
        var plan = Samples.planOf(year);
        assertThat(service.post("/api/v1/plans", Service.PLANNER, plan.toString()).status()).isEqualTo(201);
        return plan;
    }

    private void keep(String id, String parent) {
        assertThat(service.put("/api/v1/units/" + id, Service.OPERATOR, Samples.unit(id, parent)).status())
                .isIn(200, 201);
    }

    private List<Document> stored(String collection, String id) {
        return document(collection, id).getList("audit", Document.class);
    }

    private Document document(String collection, String id) {
        return Objects.requireNonNull(database.getCollection(collection).find(eq("_id", id)).first());
    }

    private static List<PublishedEvent> told(Predicate<PublishedEvent> wanted, int count) {
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.audit.v1", wanted, count, SOON);
        assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        return told;
    }

    private static JsonNode json(PublishedEvent event) {
        return Files.JSON.readTree(event.json());
    }
}
