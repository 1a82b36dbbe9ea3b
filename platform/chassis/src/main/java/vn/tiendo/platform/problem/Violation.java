package vn.tiendo.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  JSON pointer (RFC 6901) into the request's body
 * @param code     stable; its text is {@code violation.<code>} in the message bundles, where {0} is what was given and
 *                 {1} what was expected
 * @param given    what stood there; null when nothing did
 * @param expected what should have stood there, such as a bound or the values there are
 */
public record Violation(String pointer, String code, @Nullable Object given, @Nullable Object expected) {
}
