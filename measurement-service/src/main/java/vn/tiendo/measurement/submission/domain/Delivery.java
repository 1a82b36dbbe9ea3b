package vn.tiendo.measurement.submission.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/**
 * How a filing came in.
 *
 * @param sha256 of the body as it was received, lower-case hexadecimal
 * @param key that the sender named it by, so that it counts once however often it is sent
 * @param warnings what is doubtful about it and was taken all the same
 */
public record Delivery(Door door, String sha256, Mode mode, @Nullable IdempotencyKey key,
        List<Violation> warnings) {

    public Delivery {
        warnings = List.copyOf(warnings);
    }
}
