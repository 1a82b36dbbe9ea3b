package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.Nullable;

/**
 * A submission as far as authority asks.
 *
 * @param state absent: nothing is stored yet
 */
public record Subject(Owner owner, @Nullable State state) {
}
