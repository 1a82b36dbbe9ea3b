package vn.tiendo.measurement.submission;

import java.util.List;

import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.platform.problem.Violation;

/**
 * A filing as far as it could be read, and what could not.
 *
 * @param body as it was received
 */
record ReadFiling(Filing filing, List<Violation> violations, byte[] body) {
}
