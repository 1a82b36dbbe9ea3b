package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who handed something in.
 *
 * @param onBehalfOf department that the sender acted for by delegation
 */
public record Sender(String id, String name, @Nullable String onBehalfOf) {
}
