package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a filing came in.
 *
 * @param sha256 of the body as it was received, lower-case hexadecimal
 * @param key that the sender named it by, so that it counts once however often it is sent
 */
public record Delivery(Door door, String sha256, Mode mode, @Nullable IdempotencyKey key) {
}
