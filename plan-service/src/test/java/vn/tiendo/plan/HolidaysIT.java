package vn.tiendo.plan;

import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The root unit enters the days off of a year; dates of plans in force move by them. Each test has years of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tiendo.plan.calendar.first-look=1h")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HolidaysIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Service service;

    HolidaysIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void aCityAndAWard() {
        service.keepSampleUnits();
    }

    @Test
    void aYearHasThoseOfTheFileElseThoseWithAFixedDate() {
        var file = service.get("/api/v1/holidays/2024", Service.ANALYST);
        var fixed = service.get("/api/v1/holidays/2091", Service.ANALYST);

        assertThat(file.body().at("/off/1/name").asString()).isEqualTo("Tết Nguyên đán");
        assertThat(file.body().at("/workedInstead/0").asString()).isEqualTo("2024-05-04");
        assertThat(file.etag()).isEqualTo("\"0\"");
        assertThat(fixed.body().get("table").asBoolean()).isFalse();
        assertThat(fixed.body().get("off")).hasSize(4);
    }

    @Test
    void datesOfPlansInForceMoveByWhatIsEntered() {
        var plan = "lai-thieu-2061";
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2061).toString());
        assertThat(service.post("/api/v1/plans/" + plan + ":put-in-force", Service.LEADER, null).status()).isEqualTo(200);
        assertThat(due(plan)).isEqualTo("2061-06-15");

        var kept = service.put("/api/v1/holidays/2061", Service.OPERATOR, holidays("2061-06-15"));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(due(plan)).isEqualTo("2061-06-16");
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.plans.v1",
                event -> (plan + "/dates").equals(event.attribute("subject")), 1, SOON);
        Schemas.check(Files.EVENTS.resolve("plan-dates-changed.v1.schema.json"), told.getFirst().json());
        assertThat(told.getFirst().json()).contains("2061-06-16");
    }

    @Test
    void aSaturdayThatIsWorkedCounts() {
        var plan = "lai-thieu-2062";
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2062).toString());
        service.post("/api/v1/plans/" + plan + ":put-in-force", Service.LEADER, null);

        service.put("/api/v1/holidays/2062", Service.OPERATOR,
                "{\"off\":[{\"date\":\"2062-06-15\",\"name\":\"Hoán đổi\"},{\"date\":\"2062-06-16\",\"name\":\"Hoán đổi\"}],"
                        + "\"workedInstead\":[\"2062-06-17\"]}");

        await().atMost(SOON).until(() -> due(plan).equals("2062-06-17"));
    }

    @Test
    void onlyTheRootUnitKeepsThemAndOnlyAsItSawThem() {
        var first = service.put("/api/v1/holidays/2092", Service.CITY_PLANNER, holidays("2092-01-02"), "\"0\"");
        var late = service.put("/api/v1/holidays/2092", Service.OPERATOR, holidays("2092-01-03"), "\"0\"");
        var again = service.put("/api/v1/holidays/2092", Service.OPERATOR, first.body().toString(), first.etag());

        assertThat(first.etag()).isEqualTo("\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/holidays/off/0/date").asString()).isEqualTo("2092-01-02");
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(service.put("/api/v1/holidays/2092", Service.PLANNER, holidays("2092-01-03")).body().get("code").asString())
                .isEqualTo("other-unit");
        assertThat(service.put("/api/v1/holidays/2092", Service.LEADER, holidays("2092-01-03")).body().get("code").asString())
                .isEqualTo("role-required");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = service.put("/api/v1/holidays/2093", Service.OPERATOR, """
                {"off":[{"date":"2094-01-01","name":"Tết"},{"date":"2093-05-01","name":"Một"},{"date":"2093-05-01","name":"Hai"},
                {"date":"1/6","name":"x"}],"workedInstead":["2093-06-01"],"days":1}""");
        var unreadable = service.put("/api/v1/holidays/2093", Service.OPERATOR, "{\"off\":[],\"workedInstead\":[\"ngày mai\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("/off/0/date out-of-range", "/off/2/date duplicate-day", "/off/3/date wrong-type",
                "/workedInstead/0 unknown-value", "/days unknown-property");
        assertThat(unreadable.errors()).containsExactly("/workedInstead wrong-type");
        assertThat(service.get("/api/v1/holidays/2093", Service.ANALYST).body().get("version").asInt()).isZero();
    }

    private String due(String plan) {
        return service.get("/api/v1/plans/" + plan + "/calendar", Service.PLANNER).body().get("due").valueStream()
                .filter(each -> each.get("period").asString().endsWith("-M06")).findFirst().orElseThrow().get("due").asString();
    }

    private static String holidays(String date) {
        return "{\"off\":[{\"date\":\"" + date + "\",\"name\":\"Nghỉ hoán đổi\"}],\"workedInstead\":[]}";
    }
}
