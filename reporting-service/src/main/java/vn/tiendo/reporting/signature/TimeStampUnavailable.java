package vn.tiendo.reporting.signature;

import eu.europa.esig.dss.model.DSSException;

/** The authority did not answer, or with what is no time stamp. */
final class TimeStampUnavailable extends DSSException {

    private static final long serialVersionUID = 1L;

    TimeStampUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
