package vn.tiendo.measurement.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.PlanEvents.IN_FORCE;
import static vn.tiendo.measurement.PlanEvents.plan;
import static vn.tiendo.measurement.PlanEvents.publish;

@MeasurementIT
class PlanListenerIT {

    private static final String DATES_CHANGED = "vn.tiendo.plan.plan-dates-changed.v1";

    @Autowired
    private Plans plans;

    private final String id = "p-" + UUID.randomUUID();

    @Test
    void theHighestSequenceIsKeptWhateverTheOrder() {
        publish(IN_FORCE, id, 3, plan(id).replace("2024", "2026"));
        publish(IN_FORCE, id, 3, plan(id).replace("2024", "2027"));
        publish(IN_FORCE, id, 2, plan(id));
        afterAllThat();

        assertThat(plans.find(id)).map(Plan::year).contains(2026);
        assertThat(plans.find(id)).map(Plan::sequence).contains(3L);

        publish(IN_FORCE, id, 4, plan(id));
        afterAllThat();

        assertThat(plans.find(id)).map(Plan::year).contains(2024);
    }

    @Test
    void theDatesThatThePlanTellsAreKept() {
        String dates = """
                {"dates":[{"period":"2024-M01","from":"2023-12-15","closing":"2024-01-14","due":"2024-01-16"}],""";
        publish(IN_FORCE, id, 1, plan(id).replaceFirst("\\{", dates));
        afterAllThat();

        assertThat(plans.find(id).orElseThrow().dates()).containsExactly(Map.entry("2024-M01", new PeriodDates(
                LocalDate.parse("2023-12-15"), LocalDate.parse("2024-01-14"), LocalDate.parse("2024-01-16"))));
    }

    @Test
    void movedDatesTakeThePlaceOfThoseOfTheVersionsUpToTheirOwnWhateverTheOrder() {
        publish(DATES_CHANGED, id, 2, moved(2, "2024-01-18"));
        publish(IN_FORCE, id, 2, dueOn(id, "2024-01-15"));
        publish(DATES_CHANGED, id, 1, moved(2, "2024-01-17"));
        publish(DATES_CHANGED, id, 2, moved(2, "2024-01-19"));
        afterAllThat();

        assertThat(dues()).as("later dates that came before the plan, then earlier ones, then the later ones again")
                .containsExactly("2024-01-18");

        publish(IN_FORCE, id, 3, dueOn(id, "2024-01-16"));
        afterAllThat();
        assertThat(dues()).as("a version that was told after them").containsExactly("2024-01-18", "2024-01-16");

        publish(DATES_CHANGED, id, 3, moved(3, "2024-01-22"));
        afterAllThat();
        assertThat(dues()).containsExactly("2024-01-22", "2024-01-22");
    }

    private List<String> dues() {
        return plans.versions(id).stream().flatMap(each -> each.dates().values().stream()).map(each -> each.due().toString()).toList();
    }

    private String moved(int version, String due) {
        return "{\"plan\":\"%s\",\"version\":%d,\"dates\":[%s]}".formatted(id, version, january(due));
    }

    private static String dueOn(String id, String due) {
        return PlanEvents.plan(id).replaceFirst("\\{", "{\"dates\":[" + january(due) + "],");
    }

    private static String january(String due) {
        return "{\"period\":\"2024-M01\",\"from\":\"2023-12-15\",\"closing\":\"2024-01-14\",\"due\":\"%s\"}".formatted(due);
    }

    @Test
    void howPeopleReadThePlanIsKept() throws IOException {
        String example = Files.readString(Path.of("../plan-service/contract/events/plan-in-force.v1.example.json"));
        publish(IN_FORCE, id, 1, example.replace("lai-thieu-2024", id));
        afterAllThat();

        assertThat(plans.find(id).orElseThrow().outline()).isEqualTo(OutlineReader.read(JsonMapper.shared().readTree(example)));
    }

    @Test
    void typesAndVersionsThatAreNotKnownAreLetPass() {
        publish("vn.tiendo.plan.plan-in-force.v2", id, 1, "{\"new\":true}");
        publish("vn.tiendo.plan.plan-archived.v1", id, 2, "{}");
        afterAllThat();

        assertThat(plans.find(id)).isEmpty();
    }

    @Test
    void brokenEventsGoToTheDeadLettersAndTheRestGoesOn() {
        publish(IN_FORCE, id, 1, "{\"id\":");
        publish(IN_FORCE, id, 2, "{\"id\":\"" + id + "\"}");
        PlanEvents.send("tiendo.plans.v1", id, "no event at all", Map.of());
        publish(IN_FORCE, id, 3, plan(id));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> plans.find(id).isPresent());
        assertThat(Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.plans.v1.dlt",
                event -> id.equals(event.key()), 3, Duration.ofSeconds(30))).hasSize(3);
    }

    /** The same key, so that it comes after what was sent before. */
    private void afterAllThat() {
        String last = "p-" + UUID.randomUUID();
        publish(IN_FORCE, id, 0, plan(last));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> plans.find(last).isPresent());
    }
}
