package vn.tiendo.platform.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event that is to be published, made by {@link EventWriter}.
 *
 * @param key         of the topic's record: events with one key stay in order
 * @param subject     the aggregate
 * @param time        when it happened
 * @param sequence    the aggregate's version
 * @param data        JSON
 * @param recorded    when it was written down here
 * @param traceparent of the request that it comes from, as W3C Trace Context writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are passed on, never compared.
public record PendingEvent(
        String id, String topic, String key, String type, String subject, Instant time, long sequence, byte[] data,
        Instant recorded, @Nullable String traceparent) {

    public PendingEvent(String id, String topic, String key, String type, String subject, Instant time, long sequence,
            byte[] data) {
        this(id, topic, key, type, subject, time, sequence, data, time, null);
    }

    /** The same as a part of the trace that it goes on. */
    PendingEvent traced(String goesOn) {
        return new PendingEvent(id, topic, key, type, subject, time, sequence, data, recorded, goesOn);
    }
}
