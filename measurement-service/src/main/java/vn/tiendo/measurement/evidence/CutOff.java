package vn.tiendo.measurement.evidence;

import java.io.IOException;

/** The connection ended before the file did. */
final class CutOff extends IOException {

    private static final long serialVersionUID = 1L;

    CutOff(IOException cause) {
        super(cause);
    }
}
