package vn.tiendo.gateway.problem;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ResponseStatusException;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.platform.web.BodyTooLarge;

/** What the gateway itself refuses: a stable code that fixes the status. */
public enum Refusal {
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST),
    BAD_ADDRESS("bad-address", HttpStatus.BAD_REQUEST),
    AMBIGUOUS_CREDENTIALS("ambiguous-credentials", HttpStatus.BAD_REQUEST),
    SESSION_ENDED("session-ended", HttpStatus.UNAUTHORIZED),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED),
    ROLE_REQUIRED("role-required", HttpStatus.FORBIDDEN),
    CSRF("csrf", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS),
    HEADERS_TOO_LARGE("headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR);

    final String code;
    final HttpStatus status;

    Refusal(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    boolean isForAWhile() {
        return this == UNAVAILABLE || this == TOO_MANY_REQUESTS;
    }

    /** Whatever goes wrong on the way to a service that was chosen means that this service is unavailable. */
    static Refusal of(Throwable error, boolean onTheWayToAService) {
        return switch (error) {
            case Refused refused -> refused.refusal();
            case BodyTooLarge _ -> TOO_LARGE;
            case DataBufferLimitException _ -> TOO_LARGE;
            case ConnectException _ -> UNAVAILABLE;
            case TimeoutException _ -> UNAVAILABLE;
            case AuthenticationServiceException unchecked -> of(unchecked);
            case ResponseStatusException refused -> of(refused.getStatusCode().value());
            default -> onTheWayToAService || StoreAway.causes(error) ? UNAVAILABLE : INTERNAL;
        };
    }

    /** The provider's word could not be checked: it says too little for that, or its keys cannot be asked for. */
    private static Refusal of(AuthenticationServiceException unchecked) {
        return NestedExceptionUtils.getMostSpecificCause(unchecked) instanceof IllegalArgumentException ? BAD_REQUEST : UNAVAILABLE;
    }

    private static Refusal of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> TOO_LARGE;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
