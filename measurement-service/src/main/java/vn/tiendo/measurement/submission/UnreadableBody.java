package vn.tiendo.measurement.submission;

/** The body is not JSON at all; nothing can be said about its parts. */
final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBody(Throwable cause) {
        super("The body is not JSON", cause);
    }
}
