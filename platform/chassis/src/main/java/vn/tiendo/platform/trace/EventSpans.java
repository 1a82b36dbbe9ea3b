package vn.tiendo.platform.trace;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;

import vn.tiendo.platform.web.Traceparent;

/** Begins the spans of events on their way, each as a part of the trace that the event itself names. */
public final class EventSpans {

    /** Where nothing is traced. */
    public static final EventSpans NONE = new EventSpans(null);

    private static final String SAMPLED = "-01";

    private final @Nullable Propagator propagator;

    EventSpans(@Nullable Propagator propagator) {
        this.propagator = propagator;
    }

    /**
     * Who begins a span ends it. Empty where nothing is traced, and for an event of no trace or of one that was not sampled.
     *
     * @param topic       from or to which the event goes
     * @param traceparent of the event
     */
    public Optional<Span> begin(Span.Kind kind, String verb, String topic, @Nullable Object traceparent) {
        if (propagator == null || traceparent == null || !traceparent.toString().endsWith(SAMPLED)) {
            return Optional.empty();
        }
        return Optional.of(propagator.extract(traceparent.toString(),
                        (value, name) -> name.equals(Traceparent.NAME) ? value : null)
                .kind(kind).name(verb + ' ' + topic)
                .tag("messaging.system", "kafka").tag("messaging.destination.name", topic).start());
    }

    /** Of what follows from the span. */
    public static String traceparent(Span span) {
        return Traceparent.text(span.context());
    }
}
