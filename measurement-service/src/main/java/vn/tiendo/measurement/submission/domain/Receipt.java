package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Proof of what was received, when and from whom.
 *
 * @param version of the submission after it; with the submission's id it names the receipt
 * @param onBehalfOf department that the sender acted for by delegation
 * @param figures how many the body held
 * @param sha256 of the body as it was received, lower-case hexadecimal
 */
public record Receipt(SubmissionId submission, State state, long version, Instant receivedAt, String fromId,
        String fromName, @Nullable String onBehalfOf, String sha256, int figures, boolean late, LocalDate dueOn) {

    public ReceiptId id() {
        return new ReceiptId(submission, version);
    }
}
