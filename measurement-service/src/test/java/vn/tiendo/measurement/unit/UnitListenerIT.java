package vn.tiendo.measurement.unit;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.measurement.unit.domain.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.UnitEvents.CHANGED;
import static vn.tiendo.measurement.UnitEvents.TOPIC;
import static vn.tiendo.measurement.UnitEvents.publish;
import static vn.tiendo.measurement.UnitEvents.unit;

@MeasurementIT
class UnitListenerIT {

    @Autowired
    private Units units;

    private final String id = "u-" + UUID.randomUUID();

    @Test
    void theHighestSequenceIsKeptWhateverTheOrder() {
        publish(CHANGED, id, 3, unit(id, "cong-an"));
        publish(CHANGED, id, 3, unit(id, "twice"));
        publish(CHANGED, id, 2, unit(id, "late"));
        afterAllThat();

        assertThat(units.find(id)).map(Unit::departments).hasValueSatisfying(
                departments -> assertThat(departments).containsExactly("cong-an"));
        assertThat(units.find(id)).map(Unit::sequence).contains(3L);

        publish(CHANGED, id, 4, unit(id, "cong-an", "thue"));
        afterAllThat();

        assertThat(units.find(id)).map(Unit::departments).hasValueSatisfying(
                departments -> assertThat(departments).containsExactly("cong-an", "thue"));
    }

    @Test
    void typesAndVersionsThatAreNotKnownAreLetPass() {
        publish("vn.tiendo.plan.unit-changed.v2", id, 1, "{\"new\":true}");
        publish("vn.tiendo.plan.unit-merged.v1", id, 2, "{}");
        afterAllThat();

        assertThat(units.find(id)).isEmpty();
    }

    @Test
    void brokenEventsGoToTheDeadLettersAndTheRestGoesOn() {
        publish(CHANGED, id, 1, "{\"id\":");
        publish(CHANGED, id, 2, "{\"departments\":[]}");
        PlanEvents.send(TOPIC, id, "no event at all", Map.of());
        publish(CHANGED, id, 3, unit(id, "cong-an"));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> units.find(id).isPresent());
        assertThat(Events.read(Infrastructure.shared().bootstrapServers(), TOPIC + ".dlt",
                event -> id.equals(event.key()), 3, Duration.ofSeconds(30))).hasSize(3);
    }

    /** The same key, so that it comes after what was sent before. */
    private void afterAllThat() {
        String last = "u-" + UUID.randomUUID();
        publish(CHANGED, id, 1, unit(last));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> units.find(last).isPresent());
    }
}
