package vn.tiendo.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** A holiday table is completed while a plan is in force: the dates move, the plan does not change, and it is told once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tiendo.plan.calendar.first-look=1h"})
class MovedDatesIT {

    private static final String PLAN = "lai-thieu-2029";
    private static final Map<String, Object> SURROUNDINGS = new HashMap<>();

    private final Service service;

    @TempDir
    private Path folder = Path.of(".");

    MovedDatesIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register((name, value) -> SURROUNDINGS.put(name, value.get()));
        TestIssuer.shared().register((name, value) -> SURROUNDINGS.put(name, value.get()));
        SURROUNDINGS.forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void datesThatMoveAreToldOnceWithoutANewVersionOfThePlan() throws IOException {
        service.keepSampleUnits();
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2029).toString());
        var before = service.post("/api/v1/plans/" + PLAN + ":put-in-force", Service.LEADER, null);

        restartedWith("2029-06-15,off,Nghỉ hoán đổi", 1);
        var moved = restartedWith("2029-06-15,off,Nghỉ hoán đổi\n2029-06-18,off,Nghỉ hoán đổi", 2);

        assertThat(moved).extracting(event -> event.attribute("sequence")).containsExactly("1", "2");
        assertThat(moved).allSatisfy(event -> {
            Schemas.check(Files.EVENTS.resolve("plan-dates-changed.v1.schema.json"), event.json());
            assertThat(event.key()).isEqualTo(PLAN);
            assertThat(Files.JSON.readTree(event.json()).get("version").asLong()).isEqualTo(2);
            assertThat(due(event, "2029-M05")).isEqualTo("2029-05-15");
        });
        assertThat(moved).extracting(event -> due(event, "2029-M06")).containsExactly("2029-06-18", "2029-06-19");
        assertThat(service.get("/api/v1/plans/" + PLAN, Service.ANALYST).body()).isEqualTo(before.body());
    }

    /** As another replica starts with the table, which looks twice at the same time; all that was told by then. */
    private List<PublishedEvent> restartedWith(String table, int told) throws IOException {
        var file = java.nio.file.Files.writeString(folder.resolve("holidays" + told + ".csv"), table);
        var settings = Stream.concat(SURROUNDINGS.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
                Stream.of("server.port=0", "tiendo.plan.calendar.holidays=" + file.toUri(),
                        "tiendo.plan.calendar.first-look=0s", "tiendo.plan.calendar.second-look=0s"));
        try (var _ = SpringApplication.run(PlanServiceApplication.class, settings.map("--"::concat).toArray(String[]::new))) {
            return Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.plans.v1",
                    event -> (PLAN + "/dates").equals(event.attribute("subject")), told, Duration.ofSeconds(30));
        }
    }

    private static String due(PublishedEvent told, String period) {
        return Files.JSON.readTree(told.json()).get("dates").valueStream().filter(each -> each.get("period").asString().equals(period)).findFirst()
                .orElseThrow().get("due").asString();
    }
}
