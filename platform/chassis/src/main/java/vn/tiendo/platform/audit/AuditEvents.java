package vn.tiendo.platform.audit;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** A record as an event: subject the chain, sequence the number. */
final class AuditEvents {

    static final String TOPIC = "tiendo.audit.v1";
    static final String TYPE = "vn.tiendo.audit.recorded.v1";

    private final EventWriter events;

    AuditEvents(EventWriter events) {
        this.events = events;
    }

    PendingEvent recorded(AuditRecord record) {
        return events.event(TOPIC, record.unit(), TYPE, record.chain(), record.at(), record.number(), record.fields());
    }
}
