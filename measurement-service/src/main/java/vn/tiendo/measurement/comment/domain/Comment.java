package vn.tiendo.measurement.comment.domain;

import java.time.Instant;

import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/**
 * What someone said about a figure. It is never changed.
 *
 * @param id grows with time
 */
public record Comment(String id, SubmissionId submission, String unit, FigureKey figure, String text, Sender from,
        Instant at) {

    /** In characters. */
    public static final int LONGEST_TEXT = 2_000;
    /** Of one submission. */
    public static final int MOST = 1_000;

    /** Whether the other is about the same figure in the same words. */
    public boolean saysTheSameAs(Comment other) {
        return submission.equals(other.submission) && figure.equals(other.figure) && text.equals(other.text);
    }
}
