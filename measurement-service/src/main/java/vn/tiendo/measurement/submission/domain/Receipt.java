package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/**
 * Proof of what was received, when and from whom.
 *
 * @param version of the submission after it; with the submission's id it names the receipt
 * @param figures how many were handed in
 * @param counts what became of them; absent from receipts of before it was counted
 * @param refused what was wrong with those that were refused
 */
public record Receipt(SubmissionId submission, State state, long version, Instant receivedAt, Sender from,
        Delivery delivery, int figures, @Nullable Counts counts, List<Violation> refused, boolean late, LocalDate dueOn) {

    public Receipt {
        refused = List.copyOf(refused);
    }

    public ReceiptId id() {
        return new ReceiptId(submission, version);
    }

    /** The batch that it came in; none when it came by itself. */
    public Optional<BatchPlace> place() {
        return Optional.ofNullable(delivery.place());
    }

    /** Whether it answers the request that this sender named so. */
    public boolean answers(String sender, IdempotencyKey key) {
        return from.id().equals(sender) && key.equals(delivery.key());
    }
}
