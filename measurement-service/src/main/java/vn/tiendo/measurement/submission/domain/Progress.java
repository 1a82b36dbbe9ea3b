package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a submission is, without its figures.
 *
 * @param late it was handed in after the due day
 * @param handedIn whether it ever was, though it may have been sent back since
 * @param extendedTo last day on which it is on time, where more time was granted
 * @param given how many targets have a figure
 */
public record Progress(SubmissionId id, State state, boolean late, boolean handedIn, @Nullable LocalDate extendedTo, long version, int given) {

    /** Where it is known. */
    public interface Known {

        /** Of all submissions to these plans. */
        List<Progress> of(Collection<String> plans);

        /** Of the submissions of these departments to a plan. */
        List<Progress> of(String plan, Collection<String> departments);
    }

    /** Who wants to know that it may have changed. */
    public interface Watcher {

        /** After it was stored; quick, for whoever sends figures waits for it. */
        void changed(SubmissionId id);
    }
}
