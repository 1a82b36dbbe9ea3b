package vn.tiendo.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;

/** The trace (W3C Trace Context) that a thread works for: log lines and the events that are made then carry it. */
public final class Traceparent {

    public static final String NAME = "traceparent";

    /** In the logging context, as Spring Boot names them; log lines have them as trace.id and span.id. */
    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

    private Traceparent() {
    }

    /** Until it is closed; nothing is kept of a value that is no traceparent. */
    public static Kept of(@Nullable Object value) {
        Matcher parts = FORM.matcher(value == null ? "" : value.toString());
        if (!parts.matches()) {
            return () -> { };
        }
        Kept whole = put(NAME, parts.group());
        Kept trace = put(TRACE_ID, parts.group(1));
        Kept span = put(SPAN_ID, parts.group(2));
        return () -> {
            whole.close();
            trace.close();
            span.close();
        };
    }

    /** Of the work of this thread. */
    public static @Nullable String current() {
        return MDC.get(NAME);
    }

    /** The span that was begun for a request, where requests are traced, or what the caller said. */
    static @Nullable String of(Optional<? extends Observation.Context> observed, @Nullable String said) {
        return observed.map(request -> request.<TracingContext>get(TracingContext.class)).map(TracingContext::getSpan)
                .map(Span::context).map(Traceparent::text).orElse(said);
    }

    /** As W3C Trace Context writes it. */
    public static String text(TraceContext span) {
        return "00-" + span.traceId() + '-' + span.spanId() + (Boolean.TRUE.equals(span.sampled()) ? "-01" : "-00");
    }

    private static Kept put(String name, String value) {
        String before = MDC.get(name);
        MDC.put(name, value);
        return before == null ? () -> MDC.remove(name) : () -> MDC.put(name, before);
    }

    /** The end of the work for a trace. */
    @FunctionalInterface
    public interface Kept extends AutoCloseable {
        @Override
        void close();
    }
}
