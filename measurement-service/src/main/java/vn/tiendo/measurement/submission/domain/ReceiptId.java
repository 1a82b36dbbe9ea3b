package vn.tiendo.measurement.submission.domain;

import java.util.Optional;

/**
 * Names a receipt: written plan.department.period.version, so that it is found by the submission's own id.
 *
 * @param version of the submission after what was received
 */
public record ReceiptId(SubmissionId submission, long version) {

    /** More digits than any version has would not be a number that a long holds. */
    private static final String VERSION = "[1-9]\\d{0,17}";

    public static Optional<ReceiptId> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 || !parts[3].matches(VERSION)) {
            return Optional.empty();
        }
        return Period.parse(parts[2])
                .map(period -> new ReceiptId(new SubmissionId(parts[0], parts[1], period), Long.parseLong(parts[3])));
    }

    @Override
    public String toString() {
        return String.join(".", submission.plan(), submission.department(), submission.period().toString(),
                Long.toString(version));
    }
}
