package vn.tiendo.plan.plan;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.input.Input;

import static org.assertj.core.api.Assertions.assertThat;

class PlanEventsTest {

    private final PlanEvents events = new PlanEvents(new EventWriter(Files.JSON, Clock.systemUTC()), Files.JSON,
            new DatesOfVersion(new Cycles(Map.of()), () -> {
                throw new IllegalStateException("dates are not asked for");
            }));

    @Test
    void aPlanThatNoTopicTakesIsTooLarge() {
        assertThat(events.tooLarge(plan(3_900_000))).isEmpty();
        assertThat(events.tooLarge(plan(4_000_000))).hasValueSatisfying(flaw -> {
            assertThat(flaw.pointer()).isEqualTo("/sections");
            assertThat(flaw.expected()).isEqualTo("≤ 4000000 B");
        });
    }

    private static Plan plan(int note) {
        var json = (ObjectNode) Files.json(Files.EVENTS.resolve("plan-in-force.v1.example.json"));
        ((ObjectNode) json.at("/sections/0/targets/0")).put("note", "x".repeat(note));
        return PlanForm.read(Input.of(json));
    }
}
