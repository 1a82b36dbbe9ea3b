package vn.tiendo.platform.problem;

import org.springframework.http.HttpStatusCode;

/** The code of a problem that has no more special one: one for each status that is answered. */
final class Code {

    private Code() {
    }

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "bad-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "wrong-state";
            case 412 -> "stale";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid";
            case 428 -> "precondition-required";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "internal";
        };
    }
}
