package vn.tiendo.reporting.mailing.domain;

import java.util.Optional;

/** Issued reports as letters tell of them. Blocks on the store: not for event loops. */
public interface FindIssued {

    /** Empty when there is no such report, or it is not issued. */
    Optional<IssuedReport> find(String report);

    /** As it was issued. */
    byte[] pdf(String report);
}
