package vn.tiendo.reporting.below;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells a plan above that what it sums has changed; contract/events/figures-below-changed.v1.schema.json. */
@Component
class BelowEvents {

    static final String TOPIC = "tiendo.figures-below.v1";
    static final String CHANGED = "vn.tiendo.reporting.figures-below-changed.v1";

    private final EventWriter events;

    BelowEvents(EventWriter events) {
        this.events = events;
    }

    /** @param indicator null: of any, since the tree is another one */
    record Data(String plan, String unit, @Nullable String indicator) {
    }

    /** @param plan above, whose events it comes in order with */
    PendingEvent changed(String plan, String unit, @Nullable String indicator, long version, Instant at) {
        String subject = unit + "/" + (indicator == null ? "" : indicator);
        return events.event(TOPIC, plan, CHANGED, subject, at, version, new Data(plan, unit, indicator));
    }
}
