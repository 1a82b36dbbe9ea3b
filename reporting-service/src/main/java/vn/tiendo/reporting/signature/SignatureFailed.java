package vn.tiendo.reporting.signature;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;

/** Ends the signing of a document, on the way out of the library's calls. */
final class SignatureFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure why;

    SignatureFailed(Failure why, Throwable cause) {
        super(why.code(), cause);
        this.why = why;
    }

    SignatureFailed(Failure why, String what) {
        super(what);
        this.why = why;
    }

    Failure why() {
        return why;
    }
}
