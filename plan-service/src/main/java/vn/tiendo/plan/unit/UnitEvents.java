package vn.tiendo.plan.unit;

import java.time.InstantSource;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells of units; contract/events/unit-changed.v1.schema.json. */
@Component
class UnitEvents {

    static final String TOPIC = "tiendo.units.v1";
    static final String CHANGED = "vn.tiendo.plan.unit-changed.v1";

    private final EventWriter writer;
    private final InstantSource clock;

    UnitEvents(EventWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    PendingEvent changed(PlacedUnit placed) {
        var id = placed.unit().id();
        return writer.event(TOPIC, id, CHANGED, id, clock.instant(), placed.version(), UnitForm.write(placed));
    }
}
