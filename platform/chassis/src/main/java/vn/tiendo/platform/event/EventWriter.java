package vn.tiendo.platform.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.web.Traceparent;

/** Makes events: data as JSON, an id of their own. */
public final class EventWriter {

    private final JsonMapper json;
    private final InstantSource clock;

    public EventWriter(JsonMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @param data a JsonNode, a Map or a record: everything that a consumer needs */
    public PendingEvent event(
            String topic, String key, String type, String subject, Instant time, long sequence, Object data) {
        return new PendingEvent(UUID.randomUUID().toString(), topic, key, type, subject, time, sequence,
                json.writeValueAsBytes(data), clock.instant(), Traceparent.current());
    }
}
