package vn.tiendo.measurement.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.platform.problem.Violation;

/**
 * A filing as far as it could be read, and what could not.
 *
 * @param body as it was received
 * @param planVersion that a form was made from; absent: none was filled
 */
record ReadFiling(Filing filing, List<Violation> violations, byte[] body, @Nullable Long planVersion) {
}
