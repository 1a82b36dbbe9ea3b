package vn.tiendo.measurement.submission.domain;

/**
 * Where a filing stood among many that came in one file.
 *
 * @param batch id of the batch
 * @param number of the filing in it, from 1
 */
public record BatchPlace(String batch, long number) {
}
