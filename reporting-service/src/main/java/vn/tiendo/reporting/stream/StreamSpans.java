package vn.tiendo.reporting.stream;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import io.micrometer.tracing.Span;

import vn.tiendo.platform.trace.EventSpans;
import vn.tiendo.platform.web.Traceparent;

/** A trace that led to an event ends where it is handed out to all who follow it. */
record StreamSpans(EventSpans spans) {

    private static final String HEADER = "ce_" + Traceparent.NAME;

    void during(ConsumerRecord<byte[], byte[]> record, Runnable handOut) {
        Header trace = record.headers().lastHeader(HEADER);
        var span = spans.begin(Span.Kind.PRODUCER, "stream", record.topic(),
            trace == null ? null : new String(trace.value(), StandardCharsets.UTF_8));
        handOut.run();
        span.ifPresent(Span::end);
    }
}
