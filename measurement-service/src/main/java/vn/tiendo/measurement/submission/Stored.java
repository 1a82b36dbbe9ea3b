package vn.tiendo.measurement.submission;

import org.bson.Document;

import vn.tiendo.measurement.submission.domain.Submission;

/**
 * A submission with the document that it was read from, which may hold events that are still to be published.
 *
 * @param document empty when nothing is stored yet
 */
record Stored(Submission submission, Document document) {
}
