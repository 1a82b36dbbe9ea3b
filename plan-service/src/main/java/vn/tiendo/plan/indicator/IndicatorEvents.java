package vn.tiendo.plan.indicator;

import java.time.InstantSource;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells of indicators; contract/events/indicator-changed.v1.schema.json. */
@Component
class IndicatorEvents {

    static final String TOPIC = "tiendo.indicators.v1";
    static final String CHANGED = "vn.tiendo.plan.indicator-changed.v1";

    private final EventWriter writer;
    private final InstantSource clock;

    IndicatorEvents(EventWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    PendingEvent changed(KeptIndicator kept) {
        var code = kept.indicator().code();
        return writer.event(TOPIC, code, CHANGED, code, clock.instant(), kept.version(), IndicatorForm.write(kept));
    }
}
