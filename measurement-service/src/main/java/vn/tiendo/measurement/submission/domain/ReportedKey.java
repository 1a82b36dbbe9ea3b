package vn.tiendo.measurement.submission.domain;

/**
 * A figure that is named in a request.
 *
 * @param pointer where it stands in what was given (JSON pointer)
 */
public record ReportedKey(String pointer, FigureKey key) {
}
