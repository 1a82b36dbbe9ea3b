package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a figure said at one time.
 *
 * @param number from 1
 * @param reason why it differs from the revision before
 * @param evidence what shows it
 * @param submitted whether it was ever handed in; from then on it is never overwritten
 * @param approved whether it was ever approved; what was not stays within the unit
 */
public record Revision(int number, Value value, Quality quality, @Nullable String explanation, @Nullable String reason,
        List<EvidenceId> evidence, Author author, Instant enteredAt, boolean submitted,
        boolean approved) {

    public Revision {
        evidence = List.copyOf(evidence);
    }

    boolean saysTheSameAs(ReportedFigure given) {
        return value.isSaidBy(given.value()) && quality == given.quality()
                && Objects.equals(explanation, given.explanation())
                && (given.evidence() == null || evidence.equals(given.evidence()));
    }

    Revision handedIn() {
        return submitted ? this
                : new Revision(number, value, quality, explanation, reason, evidence, author, enteredAt, true, approved);
    }

    Revision inForce() {
        return new Revision(number, value, quality, explanation, reason, evidence, author, enteredAt, submitted, true);
    }

    int characters() {
        return value.characters() + (explanation == null ? 0 : explanation.length())
                + (reason == null ? 0 : reason.length()) + evidence.size() * EvidenceId.LENGTH;
    }
}
