package vn.tiendo.measurement.submission;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;

/** Load, decide, store; again from the start when another change came first. */
@Component
class ChangeSubmission {

    /** Each attempt that is lost was won by another change, so this many at once would have to be ahead. */
    private static final int MOST_ATTEMPTS = 50;

    private final SubmissionDocuments documents;
    private final Attempts attempts;

    ChangeSubmission(SubmissionDocuments documents, Attempts attempts) {
        this.documents = documents;
        this.attempts = attempts;
    }

    /** Changes a submission that is there. */
    Outcome change(SubmissionId id, Attempt attempt, Precondition seen, Function<Submission, Outcome> decide) {
        return change(id, attempt, null, seen, decide, (before, changed) -> store(before, changed, attempt));
    }

    /**
     * Changes a submission, or makes it.
     *
     * @param none what is changed when nothing is stored yet; absent: that is refused
     * @param store what is done with the change; false when another one came first
     */
    Outcome change(SubmissionId id, Attempt attempt, @Nullable Submission none, Precondition seen,
            Function<Submission, Outcome> decide, BiPredicate<Stored, Outcome.Changed> store) {
        for (int tries = 0; tries < MOST_ATTEMPTS; tries++) {
            Optional<Stored> found = documents.findWhole(id);
            if (found.isEmpty() && none == null) {
                return new Outcome.Refused(new Refusal.NotFound());
            }
            Stored before = found.orElseGet(() -> new Stored(Objects.requireNonNull(none), new Document()));
            Outcome outcome = decide(before.submission(), attempt, seen, decide);
            if (!(outcome instanceof Outcome.Changed changed) || store.test(before, changed)) {
                return outcome;
            }
        }
        return new Outcome.Refused(new Refusal.Busy());
    }

    boolean store(Stored before, Outcome.Changed changed, Attempt attempt) {
        return documents.store(before, changed,
                attempt.done(before.submission().version(), changed.submission().version()));
    }

    /** Who may not do it learns nothing of how the submission stands. */
    Outcome decide(Submission before, Attempt attempt, Precondition seen, Function<Submission, Outcome> decide) {
        Decision decision = attempt.decide(before.version() == 0 ? null : before.state());
        Outcome outcome = decision instanceof Decision.Allowed ? decide(before, seen, decide)
                : new Outcome.Refused(new Refusal.NotAllowed(decision));
        if (outcome instanceof Outcome.Refused(Refusal.NotAllowed(Decision refused))) {
            attempts.refused(attempt, refused, before.version());
        }
        return outcome;
    }

    private static Outcome decide(Submission before, Precondition seen, Function<Submission, Outcome> decide) {
        boolean isThere = before.version() > 0;
        if (isThere ? seen.holdsOf(before.version()) : seen.holdsOfNothing()) {
            return decide.apply(before);
        }
        return new Outcome.Refused(isThere ? new Refusal.Stale(seen.failing(before.version()), before)
                : new Refusal.Stale(seen.failing(null), null));
    }
}
