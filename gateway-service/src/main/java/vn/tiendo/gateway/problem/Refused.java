package vn.tiendo.gateway.problem;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Ends the handling of a request; {@link ProblemHandler} answers it. Cheap: it carries no stack. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable String service;
    private final @Nullable Duration retryAfter;

    private Refused(Refusal refusal, @Nullable String service, @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(refusal.code(), cause, false, false);
        this.refusal = refusal;
        this.service = service;
        this.retryAfter = retryAfter;
    }

    public Refused(Refusal refusal) {
        this(refusal, null, null, null);
    }

    /** @param service that did not answer */
    public static Refused unavailable(String service, Throwable cause) {
        return new Refused(Refusal.UNAVAILABLE, service, null, cause);
    }

    public static Refused tooMany(Duration retryAfter) {
        return new Refused(Refusal.TOO_MANY_REQUESTS, null, retryAfter, null);
    }

    Refusal refusal() {
        return refusal;
    }

    @Nullable String service() {
        return service;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
