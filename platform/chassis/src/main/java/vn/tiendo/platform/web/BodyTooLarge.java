package vn.tiendo.platform.web;

import java.io.IOException;

/** More of a body came than is allowed; found while reading, for a chunked body does not say its length. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes");
    }
}
