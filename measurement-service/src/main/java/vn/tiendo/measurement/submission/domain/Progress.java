package vn.tiendo.measurement.submission.domain;

import java.util.Collection;
import java.util.List;

/**
 * How far a submission is, without its figures.
 *
 * @param late it was handed in after the due day
 * @param handedIn whether it ever was, though it may have been sent back since
 * @param given how many targets have a figure
 */
public record Progress(SubmissionId id, State state, boolean late, boolean handedIn, long version, int given) {

    /** Where it is known. */
    public interface Known {

        /** Of all submissions to these plans. */
        List<Progress> of(Collection<String> plans);
    }
}
