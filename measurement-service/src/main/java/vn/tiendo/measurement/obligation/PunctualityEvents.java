package vn.tiendo.measurement.obligation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.obligation.domain.Punctuality;
import vn.tiendo.measurement.obligation.domain.Reporting;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells how departments report, without persons; contract/events/punctuality-changed.v1.schema.json. */
@Component
class PunctualityEvents {

    static final String TOPIC = "tiendo.punctuality.v1";
    static final String CHANGED = "vn.tiendo.measurement.punctuality-changed.v1";

    private final EventWriter writer;
    private final InstantSource clock;

    PunctualityEvents(EventWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    PendingEvent changed(Reporting reporting, long version) {
        Map<String, Object> data = new LinkedHashMap<>(data(reporting));
        data.put("version", version);
        return writer.event(TOPIC, reporting.plan(), CHANGED, PunctualityDocuments.id(reporting), clock.instant(), version, data);
    }

    /** All but the version. */
    static Map<String, Object> data(Reporting reporting) {
        Punctuality counts = reporting.punctuality();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("plan", reporting.plan());
        data.put("unit", reporting.unit());
        data.put("department", counts.department());
        data.put("year", reporting.year());
        data.put("due", counts.due());
        data.put("handedIn", counts.handedIn());
        data.put("onTime", counts.onTime());
        data.put("late", counts.handedIn() - counts.onTime());
        data.put("missing", counts.due() - counts.handedIn());
        data.put("approved", counts.approved());
        data.put("periods", reporting.periods().stream().map(PunctualityEvents::data).toList());
        return data;
    }

    static Map<String, Object> data(Reporting.Of period) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("period", period.period().toString());
        data.put("dueOn", period.dueOn().toString());
        data.put("handedIn", period.handedIn());
        data.put("onTime", period.onTime());
        data.put("approved", period.approved());
        return data;
    }
}
