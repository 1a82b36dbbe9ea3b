package vn.tiendo.gateway.session;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored.
 *
 * @param id as the cookie holds it; the store knows only its hash
 * @param holder null before a login
 * @param attributes by name
 */
record SessionRecord(String id, Instant created, Instant seen, @Nullable Holder holder, Map<String, Object> attributes) {
}
