package vn.tiendo.plan.unit;

import java.time.InstantSource;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells of units; contract/events/unit-changed.v1.schema.json. */
@Component
class UnitEvents {

    static final String TOPIC = "tiendo.units.v1";
    static final String CHANGED = "vn.tiendo.plan.unit-changed.v1";

    /** Departments are told with their unit and with each of its plans, which stay below the 5 MiB that a topic takes. */
    private static final int MOST_BYTES = 200_000;

    private final EventWriter writer;
    private final InstantSource clock;
    private final JsonMapper json;

    UnitEvents(EventWriter writer, InstantSource clock, JsonMapper json) {
        this.writer = writer;
        this.clock = clock;
        this.json = json;
    }

    /** A unit that could never be told is not accepted. */
    Optional<Flaw> tooLarge(Unit unit) {
        int bytes = json.writeValueAsBytes(UnitForm.write(unit)).length;
        return bytes <= MOST_BYTES ? Optional.empty()
                : Optional.of(new Flaw("/departments", FlawCode.OUT_OF_RANGE, bytes + " B", "≤ " + MOST_BYTES + " B"));
    }

    PendingEvent changed(PlacedUnit placed) {
        var id = placed.unit().id();
        return writer.event(TOPIC, id, CHANGED, id, clock.instant(), placed.version(), UnitForm.write(placed));
    }
}
