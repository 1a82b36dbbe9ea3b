package vn.tiendo.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import vn.tiendo.audit.Origin;

/**
 * Where the request that a thread works for came from: audit records, log lines and problems carry it. The gateway sets
 * both headers and lets none through that came from outside.
 */
public final class RequestOrigin {

    public static final String REQUEST_ID_HEADER = "X-Request-Id";
    public static final String ADDRESS_HEADER = "X-Forwarded-For";

    /** In the logging context; the pattern of log lines names it. */
    static final String REQUEST_ID = "requestId";
    private static final String ADDRESS = "clientAddress";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern IP = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private RequestOrigin() {
    }

    /**
     * What is no id or no address is not taken over: the request then gets an id of its own, and its peer's address.
     *
     * @param forwardedFor the client first, then the proxies that it came through
     * @param peer         who holds the connection
     */
    public static Origin of(@Nullable String requestId, @Nullable String forwardedFor, @Nullable String peer) {
        String client = forwardedFor == null ? "" : forwardedFor.split(",", 2)[0].strip();
        return new Origin(IP.matcher(client).matches() ? client : peer,
                requestId != null && ID.matcher(requestId).matches() ? requestId : UUID.randomUUID().toString());
    }

    /** Of the request that this thread works for; unknown where it works for none. */
    public static Origin current() {
        String address = MDC.get(ADDRESS);
        String requestId = MDC.get(REQUEST_ID);
        return address == null && requestId == null ? Origin.UNKNOWN : new Origin(address, requestId);
    }

    /** This thread works for the request until it is closed. */
    public static Traceparent.Kept bind(Origin origin) {
        if (origin.address() != null) {
            MDC.put(ADDRESS, origin.address());
        }
        if (origin.requestId() != null) {
            MDC.put(REQUEST_ID, origin.requestId());
        }
        return () -> {
            MDC.remove(ADDRESS);
            MDC.remove(REQUEST_ID);
        };
    }
}
