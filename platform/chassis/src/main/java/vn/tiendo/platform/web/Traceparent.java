package vn.tiendo.platform.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace (W3C Trace Context) that a thread works for: log lines and the events that are made then carry it. */
public final class Traceparent {

    public static final String NAME = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {
    }

    /** Until it is closed; nothing is kept of a value that is no traceparent. */
    public static Kept of(@Nullable Object value) {
        if (value == null || !FORM.matcher(value.toString()).matches()) {
            return () -> { };
        }
        MDC.put(NAME, value.toString());
        return () -> MDC.remove(NAME);
    }

    /** The end of the work for a trace. */
    @FunctionalInterface
    public interface Kept extends AutoCloseable {
        @Override
        void close();
    }
}
