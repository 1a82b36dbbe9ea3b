package vn.tiendo.measurement.submission;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** Load, decide, store; again from the start when another change came first. */
@Component
class ChangeSubmission {

    /** Each attempt that is lost was won by another change, so this many at once would have to be ahead. */
    private static final int MOST_ATTEMPTS = 50;

    private final SubmissionDocuments documents;

    ChangeSubmission(SubmissionDocuments documents) {
        this.documents = documents;
    }

    /** Changes a submission that is there. */
    Outcome change(SubmissionId id, IfMatch seen, Function<Submission, Outcome> decide) {
        return change(id, null, seen, true, decide);
    }

    /**
     * Changes a submission, or makes it.
     *
     * @param none what is changed when nothing is stored yet; absent: that is refused
     * @param store false: only decides
     */
    Outcome change(SubmissionId id, @Nullable Submission none, IfMatch seen, boolean store,
            Function<Submission, Outcome> decide) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Stored> found = documents.find(id);
            if (found.isEmpty() && none == null) {
                return new Outcome.Refused(new Refusal.NotFound());
            }
            Stored before = found.orElseGet(() -> new Stored(Objects.requireNonNull(none), new Document()));
            Outcome outcome = decide(before.submission(), seen, decide);
            if (!store || !(outcome instanceof Outcome.Changed changed) || documents.store(before, changed)) {
                return outcome;
            }
        }
        return new Outcome.Refused(new Refusal.Busy());
    }

    private static Outcome decide(Submission before, IfMatch seen, Function<Submission, Outcome> decide) {
        if (seen.holds(before.version())) {
            return decide.apply(before);
        }
        String given = Objects.requireNonNull(seen.header());
        return new Outcome.Refused(new Refusal.Stale(given, before.version() == 0 ? null : before));
    }
}
