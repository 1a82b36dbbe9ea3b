package vn.tiendo.gateway.session;

import java.time.Instant;
import java.util.Map;

/**
 * A session as it is stored.
 *
 * @param id as the cookie holds it; the store knows only its hash
 * @param attributes by name
 */
record SessionRecord(String id, Instant created, Instant seen, Map<String, Object> attributes) {
}
