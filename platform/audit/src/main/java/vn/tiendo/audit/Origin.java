package vn.tiendo.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param address   of the client, as the gateway saw it
 * @param requestId the same in the logs, in the answer and in every service that took part
 */
public record Origin(@Nullable String address, @Nullable String requestId) {

    public static final Origin UNKNOWN = new Origin(null, null);
}
