package vn.tiendo.measurement.batch.domain;

import vn.tiendo.platform.problem.Violation;

/**
 * One thing that was wrong with one submission of a batch.
 *
 * @param place in the order of the batch
 * @param number of the submission, from 1
 * @param submission plan/department/period, as far as it said so
 */
public record BatchError(String place, long number, String submission, Violation violation) {
}
