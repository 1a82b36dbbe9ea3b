package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.util.Optional;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** What a caller may do with a submission, and what belongs to it, at this moment. A refused attempt is recorded. */
public interface Access {

    /** What came of asking. */
    sealed interface Answer {
    }

    /**
     * They may.
     *
     * @param plan as it is now
     * @param submission as much as they see of it; none when nothing is stored yet
     */
    record Granted(Plan plan, Optional<Submission> submission, Instant at) implements Answer {
    }

    /** They may not, or may not know of it. */
    record Refused(Decision decision) implements Answer {
    }

    /** @param id absent when what was named can be none */
    Answer ask(Action action, Optional<SubmissionId> id, Caller caller);
}
