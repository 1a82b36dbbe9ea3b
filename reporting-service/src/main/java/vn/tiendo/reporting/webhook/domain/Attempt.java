package vn.tiendo.reporting.webhook.domain;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One time that something was sent.
 *
 * @param took       until the answer was there, or until it was given up
 * @param status     of the answer; null when there was none
 * @param failure    why there was no answer that counts; null when there was one
 * @param answer     the beginning of the answer's body
 * @param retryAfter how long the subscriber asked to be left alone; null when it did not
 */
public record Attempt(Instant at, Duration took, @Nullable Integer status, @Nullable Failure failure, String answer,
        @Nullable Duration retryAfter) {

    public enum Failure {
        UNKNOWN_HOST,
        /** The name leads to an address that is out of bounds. */
        FORBIDDEN_ADDRESS,
        NOT_CONNECTED,
        /** The whole answer did not come in time. */
        TIMEOUT,
        /** Redirects are not followed: a moved subscriber changes its address here. */
        REDIRECT,
        /** Any other status than 2xx. */
        STATUS
    }

    public enum Result {
        ACCEPTED, FAILED,
        /** 410: the subscriber wants no more. */
        GONE
    }

    private static final int GONE = 410;

    public static Attempt answered(Instant at, Duration took, int status, String answer, @Nullable Duration retryAfter) {
        return new Attempt(at, took, status, failure(status), answer, retryAfter);
    }

    public static Attempt failed(Instant at, Duration took, Failure why) {
        return new Attempt(at, took, null, why, "", null);
    }

    public Result result() {
        if (failure == null) {
            return Result.ACCEPTED;
        }
        return status != null && status == GONE ? Result.GONE : Result.FAILED;
    }

    private static @Nullable Failure failure(int status) {
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> Failure.REDIRECT;
            default -> Failure.STATUS;
        };
    }
}
