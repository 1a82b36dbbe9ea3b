package vn.tiendo.gateway.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session as its person may see it.
 *
 * @param id names it and opens nothing: the hash of what the cookie holds
 */
public record OpenSession(String id, Instant since, Instant seen, @Nullable String address) {
}
