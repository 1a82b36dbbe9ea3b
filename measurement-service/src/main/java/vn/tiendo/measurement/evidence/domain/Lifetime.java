package vn.tiendo.measurement.evidence.domain;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Submission;

/**
 * How long bytes are kept. They go only when their evidence was removed some time ago and no revision refers to it: a
 * figure that came to refer to it while it was being removed keeps it.
 *
 * @param unused how long what no figure refers to is kept
 * @param grace how long what was removed is kept; longer than any request takes
 */
public record Lifetime(Duration unused, Duration grace) {

    /** What is to be done with bytes. */
    public sealed interface Fate {
    }

    /** They go. */
    public record Gone() implements Fate {
    }

    /** They stay for good. */
    public record Kept() implements Fate {
    }

    /** They are looked at again then. */
    public record Wait(Evidence evidence, Instant until) implements Fate {
    }

    /** Their evidence is removed, because nobody made use of it. */
    public record Expired(Evidence evidence) implements Fate {
    }

    /** Their evidence is there again, because a figure refers to it. */
    public record Back(Evidence evidence) implements Fate {
    }

    /**
     * @param evidence that the bytes belong to; absent: none, because what was to be done after they were stored was not done
     * @param submission absent: nothing was filed
     */
    public Fate of(String file, @Nullable Evidence evidence, @Nullable Submission submission, Instant now) {
        if (evidence == null || !evidence.content().file().equals(file)) {
            return new Gone();
        }
        if (submission == null || !submission.refersTo(evidence.id())) {
            return unreferred(evidence, now);
        }
        if (!evidence.isThere()) {
            return new Back(evidence);
        }
        return submission.restsOn(evidence.id()) ? new Kept() : new Wait(evidence, now.plus(unused));
    }

    private Fate unreferred(Evidence evidence, Instant now) {
        Instant removed = evidence.removedAt();
        Instant end = removed == null ? evidence.at().plus(unused) : removed.plus(grace);
        if (end.isAfter(now)) {
            return new Wait(evidence, end);
        }
        return removed == null ? new Expired(evidence) : new Gone();
    }
}
