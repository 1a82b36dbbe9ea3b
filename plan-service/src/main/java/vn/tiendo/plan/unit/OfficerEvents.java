package vn.tiendo.plan.unit;

import java.time.InstantSource;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.unit.domain.Officers;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells of officers, on a topic that keeps nothing of who is removed; contract/events/officers-changed.v1.schema.json. */
@Component
class OfficerEvents {

    static final String TOPIC = "tiendo.officers.v1";
    static final String CHANGED = "vn.tiendo.plan.officers-changed.v1";

    private final EventWriter writer;
    private final InstantSource clock;

    OfficerEvents(EventWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    PendingEvent changed(Officers officers) {
        return writer.event(TOPIC, officers.unit(), CHANGED, officers.unit(), clock.instant(), officers.version(),
                OfficerForm.write(officers));
    }
}
