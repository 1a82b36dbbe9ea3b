package vn.tiendo.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.platform.web.BodyTooLarge;

/** What lies at the bottom of an exception and decides the answer, whatever the framework has wrapped it in. */
final class Cause {

    private Cause() {
    }

    static @Nullable HttpStatus status(Throwable thrown) {
        if (StoreAway.causes(thrown)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof BodyTooLarge || one instanceof DataBufferLimitException) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
        }
        return null;
    }

    /** A body that cannot be read as JSON has a code of its own. */
    static String code(HttpStatusCode status, boolean unreadable) {
        return unreadable && status.value() == HttpStatus.BAD_REQUEST.value() ? "malformed-json" : Code.of(status);
    }
}
