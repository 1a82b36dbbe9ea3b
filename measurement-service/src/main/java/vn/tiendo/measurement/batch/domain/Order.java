package vn.tiendo.measurement.batch.domain;

import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.table.domain.Notation;

/**
 * What is to be done with a batch.
 *
 * @param door JSON or CSV
 * @param mode of each submission in it
 * @param submit of CSV: whether its figures are handed in, or only kept
 * @param notation of CSV: how its numbers and days are written
 */
public record Order(Door door, Mode mode, boolean dryRun, boolean submit, Notation notation) {
}
