package vn.tiendo.measurement.evidence;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.evidence.domain.FileName;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/**
 * What is said of a file that is sent.
 *
 * @param submission absent: what was named can be none
 */
record AskedEvidence(@Nullable SubmissionId submission, FigureKey figure, FileName name) {
}
